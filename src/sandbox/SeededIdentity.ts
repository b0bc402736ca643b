/**
 * One invented identity. Rule that surprises: each follows from the seed and its index alone and makes its body when
 * somebody looks at it, so that a tenant of any size is there at once and a script pays for what it reads.
 */
import { isoDate } from './isoDate.ts';
import { Random, seedNumber } from './Random.ts';
import {
  DEPARTMENTS,
  DOCUMENTED_IDENTITIES,
  ENGINEER,
  FIRST_NAMES,
  JOB_TITLES,
  LAST_NAMES,
  LOCATIONS,
  OWNER,
  STATUSES,
  UNINVITED,
} from './seedTables.ts';
import type { IdentityBody, IdentityRecord, IdentityStatus, ProcessingState } from './TenantState.ts';

/** The instant a fresh tenant starts at; every seeded date lies before it. */
export const TENANT_EPOCH = Date.UTC(2025, 5, 2, 8, 0, 0, 0);

/** What all identities of a tenant share. */
export interface SeedFacts {
  readonly seed: number;
  readonly count: number;
}

const DAY = 86_400_000;
/** Identities one manager has. */
const TEAM = 12;
const NAMES = FIRST_NAMES.length * LAST_NAMES.length;
/** Steps through all names before any comes again: it has no factor in common with NAMES. */
const NAME_STEP = 3001;

export class SeededIdentity implements IdentityRecord {
  readonly correlated: boolean;
  readonly protected: boolean;
  private made: IdentityBody | null = null;

  constructor(
    private readonly facts: SeedFacts,
    private readonly index: number,
  ) {
    const random = randomOf(facts, index, 1);
    const isDocumented = index < DOCUMENTED_IDENTITIES.length;
    this.correlated = random.chance(96) || isDocumented;
    this.protected = (random.chance(1) && !isDocumented) || index === OWNER;
  }

  get body(): IdentityBody {
    this.made ??= makeBody(this.facts, this.index, this.correlated);
    return this.made;
  }
}

export function identityKey(facts: SeedFacts, index: number): string {
  return DOCUMENTED_IDENTITIES[index] ?? randomOf(facts, index, 2).key();
}

/** Whether others report to the identity of that index. */
export function hasReports({ count }: SeedFacts, index: number): boolean {
  return index * TEAM + 1 < count;
}

function makeBody(facts: SeedFacts, index: number, correlated: boolean): IdentityBody {
  const random = randomOf(facts, index, 3);
  const { first, last, alias } = namesOf(facts, index);
  const name = `${first} ${last}`;
  const [status, lifecycle] = statusOf(index, random);
  const hasEmail = random.chance(98) || index < DOCUMENTED_IDENTITIES.length;
  const emailAddress = hasEmail ? `${alias}@example.com` : null;
  const created = TENANT_EPOCH - DAY - random.below(2200 * DAY);
  return {
    id: identityKey(facts, index),
    name,
    created: isoDate(created),
    modified: isoDate(created + random.below(TENANT_EPOCH - created)),
    alias,
    emailAddress,
    processingState: processingStateOf(random),
    identityStatus: status,
    managerRef: index === 0 ? null : managerOf(facts, index),
    isManager: hasReports(facts, index),
    lastRefresh: isoDate(TENANT_EPOCH - random.below(DAY)),
    attributes: {
      displayName: name,
      firstname: first,
      lastname: last,
      email: emailAddress,
      personalEmail: random.chance(40) ? `${alias}@home.example` : null,
      uid: alias,
      ...workAttributes(index, created, correlated, random),
      cloudLifecycleState: lifecycle,
    },
    lifecycleState: { stateName: lifecycle, manuallyUpdated: random.chance(3) },
  };
}

/** An identity no authoritative account belongs to has nothing of what that account would bring. */
function workAttributes(
  index: number,
  created: number,
  correlated: boolean,
  random: Random,
): Record<string, string | null> {
  const department = index === ENGINEER ? 'Engineering' : index === OWNER ? 'IT' : random.pick(DEPARTMENTS);
  const values = {
    employeeNumber: String(100_000 + index),
    department,
    jobTitle: random.pick(JOB_TITLES[department]),
    location: random.pick(LOCATIONS),
    startDate: isoDate(created + random.below(30) * DAY).slice(0, 10),
  };
  return correlated ? values : Object.fromEntries(Object.keys(values).map((name) => [name, null]));
}

function managerOf(facts: SeedFacts, index: number): { type: string; id: string; name: string } {
  const manager = Math.floor((index - 1) / TEAM);
  const { first, last } = namesOf(facts, manager);
  return { type: 'IDENTITY', id: identityKey(facts, manager), name: `${first} ${last}` };
}

/** A number makes the alias of a second bearer of a name unique. */
function namesOf({ seed }: SeedFacts, index: number): { first: string; last: string; alias: string } {
  const place = ((seed % NAMES) + index * NAME_STEP) % NAMES;
  const first = FIRST_NAMES[Math.floor(place / LAST_NAMES.length)]!;
  const last = LAST_NAMES[place % LAST_NAMES.length]!;
  const bearer = Math.floor(index / NAMES) + 1;
  return { first, last, alias: `${plain(first)}.${plain(last)}${bearer === 1 ? '' : bearer}` };
}

function statusOf(index: number, random: Random): readonly [IdentityStatus, string] {
  let drawn = random.below(100);
  if (index === UNINVITED) return ['UNREGISTERED', 'prehire'];
  if (index < DOCUMENTED_IDENTITIES.length) return ['ACTIVE', 'active'];
  for (const [share, status, lifecycle] of STATUSES) {
    if (drawn < share) return [status, lifecycle];
    drawn -= share;
  }
  return ['ACTIVE', 'active'];
}

function processingStateOf(random: Random): ProcessingState | null {
  const drawn = random.below(100);
  return drawn < 2 ? 'ERROR' : drawn < 12 ? 'OK' : null;
}

/** @param stream different draws of one identity do not depend on each other. */
function randomOf({ seed }: SeedFacts, index: number, stream: number): Random {
  return new Random(seedNumber(seed, index, stream));
}

const PLAIN_LETTERS = /^[A-Za-z]+$/;

/** Lower-case ASCII letters of a name. */
function plain(name: string): string {
  if (PLAIN_LETTERS.test(name)) return name.toLowerCase();
  return name
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
