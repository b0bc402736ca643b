/**
 * The sandbox's tokens: shaped like JWTs, complete in themselves, so that a restarted server still knows those it gave.
 * Rule that surprises: the signature is a mere checksum. It tells a damaged token from a good one, as scripts' tests
 * need; whoever wants to forge one may, since the data are invented and the secret is public.
 */
import { refuseToken } from './answers.ts';
import type { SandboxClient } from './clients.ts';
import { keyOfText } from './Random.ts';

export interface IssuedToken {
  readonly token: string;
  readonly expiresIn: number;
}

interface Claims {
  readonly client_id: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
}

const HEADER = { alg: 'none', typ: 'JWT' };

export class AccessTokens {
  private issued = 0;

  constructor(
    private readonly clients: readonly SandboxClient[],
    private readonly lifetimeSeconds: number,
  ) {}

  issue(client: SandboxClient, now: number): IssuedToken {
    const iat = Math.floor(now / 1000);
    const jti = keyOfText(`${client.id} ${++this.issued}`);
    const claims = encode({ client_id: client.id, iat, exp: iat + this.lifetimeSeconds, jti } satisfies Claims);
    return { token: `${encode(HEADER)}.${claims}.${signature(claims)}`, expiresIn: this.lifetimeSeconds };
  }

  /** The client an Authorization header speaks for; throws a Refusal (401) that says what is wrong with it. */
  clientOf(authorization: string | null, now: number): SandboxClient {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuseToken('JWT is required');
    const [, claims, sign] = token.split('.');
    if (!claims || sign !== signature(claims)) return refuseToken('JWT is malformed');
    const { client_id, exp } = decode(claims);
    if (now >= exp * 1000) return refuseToken('JWT is expired');
    return this.clients.find(({ id }) => id === client_id) ?? refuseToken('JWT is of an unknown client');
  }
}

function signature(claims: string): string {
  return keyOfText(`psail sandbox ${claims}`);
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(claims: string): Claims {
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
}
