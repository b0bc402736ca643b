/**
 * Who may call the sandbox: API clients with the levels and scopes the catalog asks for, so that a script can be tried
 * with too little authority or against a rate limit. All share one well-known secret; nothing here protects anything.
 */
import type { OperationData } from '../catalog/Operation.ts';

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

export interface SandboxClient {
  readonly id: string;
  readonly secret: string;
  readonly userLevels: readonly string[];
  readonly scopes: readonly string[];
  /** Instead of the sandbox's own. */
  readonly rateLimit?: RateLimit;
}

export const ALL_SCOPES = 'sp:scopes:all';
export const SANDBOX_SECRET = 'sandbox-secret';

export const SANDBOX_CLIENTS: readonly SandboxClient[] = [
  client('sandbox', ['ORG_ADMIN']),
  client('sandbox-helpdesk', ['HELPDESK']),
  client('sandbox-api', ['API']),
  client('sandbox-reader', ['USER'], ['idn:identity:read']),
  { ...client('sandbox-limited', ['ORG_ADMIN']), rateLimit: { requests: 5, seconds: 10 } },
];

function client(id: string, userLevels: readonly string[], scopes: readonly string[] = [ALL_SCOPES]): SandboxClient {
  return { id, secret: SANDBOX_SECRET, userLevels, scopes };
}

/** Whether a client's level and scopes suffice; an operation that names none is open to every client. */
export function hasAuthority(
  { userLevels, scopes }: SandboxClient,
  operation: Pick<OperationData, 'userLevels' | 'scopes'>,
): boolean {
  const levelSuffices = operation.userLevels?.some((level) => userLevels.includes(level)) ?? true;
  const scopeSuffices =
    scopes.includes(ALL_SCOPES) || (operation.scopes?.some((scope) => scopes.includes(scope)) ?? true);
  return levelSuffices && scopeSuffices;
}
