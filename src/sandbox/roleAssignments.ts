/** Role assignments as the tenant sends them: in short, and with everything known about them. */
import type { IdentityBody, RoleAssignment } from './TenantState.ts';
import type { TenantStore } from './TenantStore.ts';

export function roleAssignmentRef(store: TenantStore, assignment: RoleAssignment): unknown {
  const { id, roleId, addedDate, removeDate } = assignment;
  return { id, role: { id: roleId, name: store.role(roleId)?.name }, addedDate, startDate: null, removeDate };
}

export function roleAssignmentDto(store: TenantStore, assignment: RoleAssignment): unknown {
  const { id, roleId, comments, assignmentSource, assignerId, addedDate, removeDate } = assignment;
  const identity = store.find(assignment.identityId)!.body;
  const assigner = assignerId === null ? null : store.reference('IDENTITY', assignerId);
  return {
    id,
    role: { type: 'ROLE', id: roleId, name: store.role(roleId)?.name },
    comments,
    assignmentSource,
    assigner: assigner ?? { type: 'UNKNOWN', id: '', name: 'System' },
    assignedDimensions: [],
    assignmentContext: assignmentContext(store, assignment, identity),
    accountTargets: accountTargets(store, assignment, identity),
    startDate: null,
    removeDate,
    addedDate,
  };
}

function assignmentContext(store: TenantStore, assignment: RoleAssignment, { attributes }: IdentityBody): unknown {
  const context = { attribute: 'department', value: attributes.department ?? '', derived: false };
  const byRule = assignment.assignmentSource === 'ROLE_MEMBERSHIP';
  const roleRef = { id: assignment.roleId, name: store.role(assignment.roleId)?.name };
  return {
    requested: { contextAttributes: byRule ? [] : [context] },
    matched: byRule ? [{ roleRef, matchedAttributes: [context] }] : [],
    computedDate: inWords(assignment.addedDate),
  };
}

function accountTargets(store: TenantStore, assignment: RoleAssignment, { alias, name, id }: IdentityBody): unknown[] {
  const role = store.role(assignment.roleId);
  const source = role && store.source(role.sourceId);
  if (!source) return [];
  return [
    {
      source: { id: source.id, name: source.name },
      accountInfo: { nativeIdentity: alias, displayName: name, uuid: id },
      role: { id: role.id, name: role.name },
    },
  ];
}

/** As the tenant writes this one date: Wed Feb 14 10:58:42. */
function inWords(iso: string): string {
  const [day, date, month, , time] = new Date(iso).toUTCString().split(/,? /);
  return `${day} ${month} ${date} ${time}`;
}
