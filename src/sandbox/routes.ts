/**
 * What each operation does, by method and path as the catalog writes them; the one place of the sandbox that knows
 * the operations apart. Status, models, levels and scopes come from the catalog. Bodies are already checked against
 * their models when they arrive here.
 */
import { type Answer, Refusal, refuse, refuseTooMany } from './answers.ts';
import { choice, collectionQuery } from './collectionQuery.ts';
import { roleAssignmentDto, roleAssignmentRef } from './roleAssignments.ts';
import type { SyncGate } from './SyncGate.ts';
import type { TenantStore } from './TenantStore.ts';
import type { IdentityRecord } from './TenantState.ts';
import { identitySyncJob, taskStatus } from './tasks.ts';

export interface Call {
  readonly store: TenantStore;
  /** Values of the path's {...}. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly clientId: string;
  readonly syncGate: SyncGate;
}

/** What an operation answers; the status is the catalog's when it gives none. */
export type RouteResult = Omit<Answer, 'status'>;
export type Route = (call: Call) => RouteResult;

const MAXIMUM_INVITED = 1000;
const EMPTY: RouteResult = {};

export const ROUTES: Readonly<Record<string, Route>> = {
  'GET /identities': listIdentities,
  'GET /identities/{id}': ({ store, path }) => ({ body: identity(store, path.id!).body }),
  'DELETE /identities/{id}': removeIdentity,
  'GET /identities/{identityId}/ownership': ({ store, path }) => {
    const { body } = identity(store, path.identityId!);
    return { body: { associationDetails: store.ownershipOf(body.id) } };
  },
  'GET /identities/{identityId}/role-assignments': listRoleAssignments,
  'GET /identities/{identityId}/role-assignments/{assignmentId}': ({ store, path }) => {
    const { body } = identity(store, path.identityId!);
    const found = store.assignmentsOf(body.id).find(({ id }) => id === path.assignmentId);
    if (!found) return refuse(404, `Role assignment ${path.assignmentId} of identity ${body.id} was not found.`);
    return { body: roleAssignmentDto(store, found) };
  },
  'POST /identities/{identityId}/reset': ({ store, path }) => {
    store.reset(identity(store, path.identityId!));
    return EMPTY;
  },
  'POST /identities/{id}/verification/account/send': sendVerification,
  'POST /identities/invite': inviteIdentities,
  'POST /identities/process': processIdentities,
  'POST /identities/{identityId}/synchronize-attributes': synchronizeAttributes,
};

function listIdentities({ store, query }: Call): RouteResult {
  const { limit, offset, count } = collectionQuery(query);
  const found = store.list({
    filters: query.get('filters') || null,
    sorters: query.get('sorters') || null,
    correlatedOnly: choice(query, 'defaultFilter', ['CORRELATED_ONLY', 'NONE']) === 'CORRELATED_ONLY',
  });
  const body = found.slice(offset, offset + limit).map((record) => record.body);
  return count ? { body, headers: [['X-Total-Count', String(found.length)]] } : { body };
}

function removeIdentity({ store, path }: Call): RouteResult {
  const record = identity(store, path.id!);
  const associationDetails = store.ownershipOf(record.body.id);
  const refuseRemoval = (message: string): never => {
    throw new Refusal({ status: 400, body: { message, associationDetails } });
  };
  if (associationDetails.length > 0) refuseRemoval('Identity is the owner of following resources');
  if (record.protected) refuseRemoval('Identity is protected and cannot be deleted');
  store.remove(record);
  return EMPTY;
}

function listRoleAssignments({ store, path, query }: Call): RouteResult {
  const { body } = identity(store, path.identityId!);
  const roleId = query.get('roleId') || null;
  const roleName = query.get('roleName') || null;
  const all = store.assignmentsOf(body.id);
  if (roleId === null && roleName === null) return { body: all.map((item) => roleAssignmentRef(store, item)) };
  const fits = (id: string): boolean =>
    (roleId === null || id === roleId) && (roleName === null || store.role(id)?.name === roleName);
  return { body: all.filter((item) => fits(item.roleId)).map((item) => roleAssignmentDto(store, item)) };
}

function sendVerification({ store, path, body }: Call): RouteResult {
  const record = identity(store, path.id!);
  const { sourceName, via } = body as { sourceName?: string | null; via: string };
  if (sourceName != null && !store.hasSource(sourceName)) refuse(400, `The source '${sourceName}' was not found.`);
  const { emailAddress, attributes } = record.body;
  const isPersonal = via.endsWith('_PERSONAL');
  if (via.startsWith('EMAIL') && !(isPersonal ? attributes.personalEmail : emailAddress))
    refuse(400, `Identity ${record.body.id} has no ${isPersonal ? 'personal' : 'work'} email address.`);
  return EMPTY;
}

function inviteIdentities({ store, body, clientId }: Call): RouteResult {
  const { ids, uninvited } = body as { ids?: readonly string[] | null; uninvited?: boolean | null };
  if (!ids?.length && !uninvited) refuse(400, "Nobody to invite: give 'ids', or set 'uninvited' to true.");
  const records = ids?.length ? identities(store, ids, 'ids') : store.uninvited(MAXIMUM_INVITED);
  const invited = store.invite(records);
  return { body: taskStatus(store, clientId, { invited, skipped: records.length - invited }) };
}

function processIdentities({ store, body }: Call): RouteResult {
  const { identityIds } = body as { identityIds?: readonly string[] };
  if (!identityIds?.length) refuse(400, "Nothing to process: 'identityIds' needs between 1 and 250 keys.");
  store.process(identities(store, identityIds!, 'identityIds'));
  return { body: { type: 'TASK_RESULT', id: store.newKey('process'), name: null } };
}

function synchronizeAttributes({ store, path, now, syncGate }: Call): RouteResult {
  const record = identity(store, path.identityId!);
  const waitMs = syncGate.pass(record.body.id, now);
  if (waitMs > 0)
    refuseTooMany('Attributes of an identity can be synchronized once in 10 seconds; wait and try again.', waitMs);
  store.synchronize(record);
  return { body: identitySyncJob(store, record.body.id) };
}

function identity(store: TenantStore, id: string): IdentityRecord {
  return store.find(id) ?? refuse(404, `Identity ${id} was not found.`);
}

/** All identities named, each once; refuses with one cause for each that does not exist. */
function identities(store: TenantStore, ids: readonly string[], field: string): IdentityRecord[] {
  const unique = [...new Set(ids)];
  const unknown = unique.filter((id) => !store.find(id));
  if (unknown.length > 0) {
    const causes = unknown.map((id) => `Identity ${id} was not found.`);
    refuse(400, `'${field}': ${unknown.length} of ${unique.length} identities do not exist.`, causes);
  }
  return unique.map((id) => store.find(id)!);
}
