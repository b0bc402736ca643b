/**
 * Makes a tenant out of a seed and a number of identities: the same ones every time, and the first N of a large tenant
 * are the N of a small one but for who manages whom. No clock: all dates lie before TENANT_EPOCH.
 */
import { Random } from './Random.ts';
import {
  DEPARTMENTS,
  DOCUMENTED_ASSIGNMENT,
  DOCUMENTED_IDENTITIES,
  DOCUMENTED_ROLE,
  FIRST_NAMES,
  JOB_TITLES,
  LAST_NAMES,
  LOCATIONS,
  OWNED,
  REQUEST_COMMENTS,
  ROLES,
} from './seedTables.ts';
import type {
  IdentityBody,
  IdentityRecord,
  IdentityStatus,
  OwnedObject,
  ProcessingState,
  Role,
  RoleAssignment,
  TenantState,
} from './TenantState.ts';

export const DEFAULT_IDENTITIES = 500;

/** The instant a fresh tenant starts at; every seeded date lies before it. */
export const TENANT_EPOCH = Date.UTC(2025, 5, 2, 8, 0, 0, 0);

export interface SeedOptions {
  readonly identities?: number;
  readonly seed?: number | string;
}

const DAY = 86_400_000;
/** Identities one manager has. */
const TEAM = 12;
/** The documented identities, and what they must be for the examples to do something. */
const OWNER = 0;
const ENGINEER = 1;
const UNINVITED = 2;
const PLAIN = 3;

const STATUSES: readonly (readonly [share: number, status: IdentityStatus, lifecycle: string])[] = [
  [78, 'ACTIVE', 'active'],
  [6, 'UNREGISTERED', 'prehire'],
  [3, 'REGISTERED', 'active'],
  [3, 'PENDING', 'prehire'],
  [2, 'LOCKED', 'active'],
  [2, 'DISABLED', 'inactive'],
  [2, 'DEACTIVATED', 'inactive'],
  [2, 'TERMINATED', 'terminated'],
  [1, 'WARNING', 'active'],
  [1, 'ERROR', 'active'],
];

export function seed(options: SeedOptions = {}): TenantState {
  const count = options.identities ?? DEFAULT_IDENTITIES;
  const base = options.seed ?? 'psail';
  const identities = seedIdentities(count, new Random(`${base} identities`));
  const ownedObjects = seedOwned(identities, new Random(`${base} owned`));
  const roles = seedRoles(identities, ownedObjects, new Random(`${base} roles`));
  const roleAssignments = seedAssignments(identities, roles, new Random(`${base} assignments`));
  return { identities, roles, roleAssignments, ownedObjects, changes: 0 };
}

function seedIdentities(count: number, random: Random): IdentityRecord[] {
  const records: IdentityRecord[] = [];
  const aliases = new Map<string, number>();
  for (let index = 0; index < count; index++) records.push(seedIdentity(index, count, records, aliases, random));
  return records;
}

function seedIdentity(
  index: number,
  count: number,
  earlier: readonly IdentityRecord[],
  aliases: Map<string, number>,
  random: Random,
): IdentityRecord {
  const key = random.key();
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const [status, lifecycle] = seedStatus(index, random);
  const isDocumented = index < DOCUMENTED_IDENTITIES.length;
  const correlated = random.chance(96) || isDocumented;
  const alias = uniqueAlias(`${plain(first)}.${plain(last)}`, aliases);
  const emailAddress = random.chance(98) || isDocumented ? `${alias}@example.com` : null;
  const created = TENANT_EPOCH - DAY - random.below(2200 * DAY);
  const modified = created + random.below(TENANT_EPOCH - created);
  const manager = index === 0 ? undefined : earlier[Math.floor((index - 1) / TEAM)]!.body;
  const body: IdentityBody = {
    id: DOCUMENTED_IDENTITIES[index] ?? key,
    name: `${first} ${last}`,
    created: iso(created),
    modified: iso(modified),
    alias,
    emailAddress,
    processingState: seedProcessingState(random),
    identityStatus: status,
    managerRef: manager ? { type: 'IDENTITY', id: manager.id, name: manager.name } : null,
    isManager: index * TEAM + 1 < count,
    lastRefresh: iso(TENANT_EPOCH - random.below(DAY)),
    attributes: seedAttributes(index, { first, last, alias, emailAddress, created, lifecycle, correlated }, random),
    lifecycleState: { stateName: lifecycle, manuallyUpdated: random.chance(3) },
  };
  return { body, correlated, protected: index === OWNER || (random.chance(1) && !isDocumented) };
}

interface AttributeSource {
  readonly first: string;
  readonly last: string;
  readonly alias: string;
  readonly emailAddress: string | null;
  readonly created: number;
  readonly lifecycle: string;
  readonly correlated: boolean;
}

function seedAttributes(index: number, source: AttributeSource, random: Random): Record<string, string | null> {
  const department = index === ENGINEER ? 'Engineering' : index === OWNER ? 'IT' : random.pick(DEPARTMENTS);
  const location = random.pick(LOCATIONS);
  const jobTitle = random.pick(JOB_TITLES[department]);
  const startDate = iso(source.created + random.below(30) * DAY).slice(0, 10);
  const hasPersonalEmail = random.chance(40);
  return {
    displayName: `${source.first} ${source.last}`,
    firstname: source.first,
    lastname: source.last,
    email: source.emailAddress,
    personalEmail: hasPersonalEmail ? `${source.alias}@home.example` : null,
    uid: source.alias,
    // An identity no authoritative account belongs to has nothing of what that account would bring.
    employeeNumber: source.correlated ? String(100_000 + index) : null,
    department: source.correlated ? department : null,
    jobTitle: source.correlated ? jobTitle : null,
    location: source.correlated ? location : null,
    startDate: source.correlated ? startDate : null,
    cloudLifecycleState: source.lifecycle,
  };
}

function seedStatus(index: number, random: Random): readonly [IdentityStatus, string] {
  let drawn = random.below(100);
  if (index === UNINVITED) return ['UNREGISTERED', 'prehire'];
  if (index <= PLAIN) return ['ACTIVE', 'active'];
  for (const [share, status, lifecycle] of STATUSES) {
    if (drawn < share) return [status, lifecycle];
    drawn -= share;
  }
  return ['ACTIVE', 'active'];
}

function seedProcessingState(random: Random): ProcessingState | null {
  const drawn = random.below(100);
  return drawn < 2 ? 'ERROR' : drawn < 12 ? 'OK' : null;
}

function seedOwned(identities: readonly IdentityRecord[], random: Random): OwnedObject[] {
  const owners = ownerPool(identities);
  if (owners.length === 0) return [];
  return OWNED.flatMap(([type, names]) =>
    names.map((name, index) => ({
      id: random.key(),
      name,
      type,
      ownerId: index === 0 ? owners[0]! : random.pick(owners),
    })),
  );
}

function seedRoles(identities: readonly IdentityRecord[], owned: readonly OwnedObject[], random: Random): Role[] {
  const owners = ownerPool(identities);
  if (owners.length === 0) return [];
  return ROLES.map(([name, , source], index) => {
    const id = random.key();
    return {
      id: name === DOCUMENTED_ROLE.name ? DOCUMENTED_ROLE.id : id,
      name,
      ownerId: index < 2 ? owners[0]! : random.pick(owners),
      sourceId: owned.find((object) => object.type === 'SOURCE' && object.name === source)!.id,
    };
  });
}

/** Who may own things: managers, without the identity the published examples remove. */
function ownerPool(identities: readonly IdentityRecord[]): string[] {
  const managers = identities.filter(({ body }, index) => body.isManager && index !== ENGINEER);
  return (managers.length > 0 ? managers : identities.slice(0, 1)).map(({ body }) => body.id);
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
      const byRule = name === 'Employee' || name === 'Manager' ? name === 'Employee' || body.isManager : false;
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
  const added = Date.parse(identity.created) + random.below(TENANT_EPOCH - Date.parse(identity.created));
  const comments = random.pick(REQUEST_COMMENTS);
  const ends = random.chance(20);
  return {
    id: documented ? DOCUMENTED_ASSIGNMENT : key,
    identityId: identity.id,
    roleId: role.id,
    assignmentSource: requested ? 'ACCESS_REQUEST' : 'ROLE_MEMBERSHIP',
    comments: requested ? comments : null,
    assignerId: requested ? (identity.managerRef?.id ?? identity.id) : null,
    addedDate: iso(added),
    removeDate: requested && ends ? iso(TENANT_EPOCH + 90 * DAY) : null,
  };
}

function uniqueAlias(wanted: string, aliases: Map<string, number>): string {
  const number = (aliases.get(wanted) ?? 0) + 1;
  aliases.set(wanted, number);
  return number === 1 ? wanted : `${wanted}${number}`;
}

/** Lower-case ASCII letters of a name. */
function plain(name: string): string {
  return name
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
