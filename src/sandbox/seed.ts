/**
 * Makes a tenant out of a seed and a number of identities: the same ones every time, and the first N of a large tenant
 * are the N of a small one but for who manages whom.
 */
import { isoDate } from './isoDate.ts';
import { Random } from './Random.ts';
import { hasReports, identityKey, SeededIdentity, type SeedFacts, TENANT_EPOCH } from './SeededIdentity.ts';
import { DOCUMENTED_ASSIGNMENT, DOCUMENTED_ROLE, ENGINEER, OWNED, REQUEST_COMMENTS, ROLES } from './seedTables.ts';
import type { IdentityBody, IdentityRecord, OwnedObject, Role, RoleAssignment, TenantState } from './TenantState.ts';

export const DEFAULT_IDENTITIES = 500;

export interface SeedOptions {
  readonly identities?: number;
  readonly seed?: string;
}

const DAY = 86_400_000;

export function seed(options: SeedOptions = {}): TenantState {
  const count = options.identities ?? DEFAULT_IDENTITIES;
  const base = options.seed ?? 'psail';
  const facts: SeedFacts = { seed: new Random(base).uint32(), count };
  const identities = Array.from({ length: count }, (_, index) => new SeededIdentity(facts, index));
  const ownedObjects = seedOwned(facts, new Random(`${base} owned`));
  const roles = seedRoles(facts, ownedObjects, new Random(`${base} roles`));
  let assignments: RoleAssignment[] | null = null;
  return {
    identities,
    roles,
    // Most scripts never ask for them, and they cost more than all the rest.
    get roleAssignments() {
      assignments ??= seedAssignments(identities, roles, new Random(`${base} assignments`));
      return assignments;
    },
    ownedObjects,
    changes: 0,
  };
}

function seedOwned(facts: SeedFacts, random: Random): OwnedObject[] {
  const owners = ownerIndexes(facts);
  if (owners.length === 0) return [];
  return OWNED.flatMap(([type, names]) =>
    names.map((name, index) => ({
      id: random.key(),
      name,
      type,
      ownerId: identityKey(facts, index === 0 ? owners[0]! : random.pick(owners)),
    })),
  );
}

function seedRoles(facts: SeedFacts, owned: readonly OwnedObject[], random: Random): Role[] {
  const owners = ownerIndexes(facts);
  if (owners.length === 0) return [];
  return ROLES.map(([name, , source], index) => {
    const id = random.key();
    return {
      id: name === DOCUMENTED_ROLE.name ? DOCUMENTED_ROLE.id : id,
      name,
      ownerId: identityKey(facts, index < 2 ? owners[0]! : random.pick(owners)),
      sourceId: owned.find((object) => object.type === 'SOURCE' && object.name === source)!.id,
    };
  });
}

/** Who may own things: the first managers, without the identity the published examples remove. */
function ownerIndexes(facts: SeedFacts): number[] {
  const indexes = [];
  for (let index = 0; index < 50 && index < facts.count; index++)
    if ((hasReports(facts, index) || index === 0) && index !== ENGINEER) indexes.push(index);
  return indexes;
}

function seedAssignments(
  identities: readonly IdentityRecord[],
  roles: readonly Role[],
  random: Random,
): RoleAssignment[] {
  const assignments: RoleAssignment[] = [];
  for (const [index, { body, correlated }] of identities.entries()) {
    if (!correlated || body.identityStatus === 'TERMINATED') continue;
    for (const [number, [name, department]] of ROLES.entries()) {
      const byRule = name === 'Employee' || (name === 'Manager' && body.isManager);
      const byDepartment = department !== null && department === body.attributes.department;
      const requested = !byRule && !byDepartment && random.chance(3);
      if (!byRule && !byDepartment && !requested) continue;
      const documented = index === ENGINEER && name === DOCUMENTED_ROLE.name;
      assignments.push(seedAssignment(body, roles[number]!, requested || documented, documented, random));
    }
  }
  return assignments;
}

function seedAssignment(
  identity: IdentityBody,
  role: Role,
  requested: boolean,
  documented: boolean,
  random: Random,
): RoleAssignment {
  const key = random.key();
  const created = Date.parse(identity.created);
  const added = created + random.below(TENANT_EPOCH - created);
  const comments = random.pick(REQUEST_COMMENTS);
  const ends = random.chance(20);
  return {
    id: documented ? DOCUMENTED_ASSIGNMENT : key,
    identityId: identity.id,
    roleId: role.id,
    assignmentSource: requested ? 'ACCESS_REQUEST' : 'ROLE_MEMBERSHIP',
    comments: requested ? comments : null,
    assignerId: requested ? (identity.managerRef?.id ?? identity.id) : null,
    addedDate: isoDate(added),
    removeDate: requested && ends ? isoDate(TENANT_EPOCH + 90 * DAY) : null,
  };
}
