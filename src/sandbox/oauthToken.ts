/**
 * POST /oauth/token: client credentials for a token. They are taken from where clients put them: a form
 * (url-encoded, or multipart as the SDK sends it), the query, or a Basic header.
 */
import type { HttpRequest } from '../http/types.ts';
import { type Answer, Refusal } from './answers.ts';
import type { AccessTokens } from './AccessTokens.ts';
import type { SandboxClient } from './clients.ts';
import { formFields } from './formFields.ts';
import { headerOf } from './requestParts.ts';

export interface TokenIssuer {
  readonly clients: readonly SandboxClient[];
  readonly tokens: AccessTokens;
}

export function oauthToken(request: HttpRequest, query: URLSearchParams, issuer: TokenIssuer, now: number): Answer {
  if (request.method.toUpperCase() !== 'POST')
    throw new Refusal({
      status: 405,
      body: oauthError('invalid_request', 'Only POST gives tokens.'),
      headers: [['Allow', 'POST']],
    });
  const fields = formFields(request);
  const basic = basicCredentials(headerOf(request, 'Authorization'));
  const field = (name: string): string | null => fields.get(name) ?? query.get(name);
  const grant = field('grant_type');
  if (grant !== 'client_credentials') throw new Refusal({ status: 400, body: grantError(grant) });
  const id = field('client_id') ?? basic?.id;
  const secret = field('client_secret') ?? basic?.secret;
  const client = issuer.clients.find((candidate) => candidate.id === id && candidate.secret === secret);
  if (!client) throw new Refusal({ status: 401, body: oauthError('invalid_client', 'Bad client credentials') });
  const { token, expiresIn } = issuer.tokens.issue(client, now);
  const body = {
    access_token: token,
    token_type: 'bearer',
    expires_in: expiresIn,
    scope: client.scopes.join(' '),
    tenant_id: 'psail-sandbox',
    user_levels: client.userLevels,
  };
  return { status: 200, body, headers: [['Cache-Control', 'no-store']] };
}

function grantError(grant: string | null): unknown {
  if (grant === null) return oauthError('invalid_request', 'Missing grant type');
  return oauthError('unsupported_grant_type', `Unsupported grant type: ${grant}`);
}

function oauthError(error: string, description: string): unknown {
  return { error, error_description: description };
}

function basicCredentials(authorization: string | null): { id: string; secret: string } | null {
  const encoded = /^Basic\s+([\w+/=]+)\s*$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return { id: id!, secret: secret.join(':') };
}
