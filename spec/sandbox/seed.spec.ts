import { isoDate } from '../../src/sandbox/isoDate.ts';
import { seed } from '../../src/sandbox/seed.ts';
import { TenantStore } from '../../src/sandbox/TenantStore.ts';

test('the same seed gives the same tenant', () => {
  const whole = (name?: string) => new TenantStore(seed({ seed: name })).snapshot;
  expect(whole()).toEqual(whole());
  expect(whole().roleAssignments.length).toBeGreaterThan(500);
  expect(seed({ seed: 'other' }).identities[9]!.body.id).not.toBe(seed().identities[9]!.body.id);
});

test('500 identities by default, with unique keys of 32 hexadecimal digits and unique aliases', () => {
  const { identities } = seed();
  expect(identities).toHaveLength(500);
  expect(new Set(identities.map(({ body }) => body.id)).size).toBe(500);
  expect(new Set(identities.map(({ body }) => body.alias)).size).toBe(500);
  for (const { body } of identities) {
    expect(body.id).toMatch(/^[0-9a-f]{32}$/);
    expect(body.alias).toMatch(/^[a-z]+\.[a-z]+\d*$/);
  }
});

test('the first identities of a large tenant are those of a small one, but for who is a manager', () => {
  const strip = (count: number) =>
    seed({ identities: count }).identities.map(({ body }) => ({ ...body, isManager: 0 }));
  expect(strip(300).slice(0, 20)).toEqual(strip(20));
});

test.each([0, 1, 2, 5, 13])('a tenant of %i identities holds together', (count) => {
  const { identities, roles, ownedObjects, roleAssignments } = seed({ identities: count });
  const keys = new Set(identities.map(({ body }) => body.id));
  expect(keys.size).toBe(count);
  for (const { ownerId } of [...roles, ...ownedObjects]) expect(keys).toContain(ownerId);
  for (const { identityId } of roleAssignments) expect(keys).toContain(identityId);
  for (const { body } of identities) if (body.managerRef) expect(keys).toContain(body.managerRef.id);
});

test('there is some of everything a filter can ask for', () => {
  const { identities } = seed();
  const count = (fits: (record: (typeof identities)[0]) => boolean) => identities.filter(fits).length;
  for (const status of ['ACTIVE', 'UNREGISTERED', 'PENDING', 'LOCKED', 'DISABLED', 'TERMINATED', 'ERROR'])
    expect(count(({ body }) => body.identityStatus === status)).toBeGreaterThan(0);
  expect(count(({ correlated }) => !correlated)).toBeGreaterThan(5);
  expect(count((record) => record.protected)).toBeGreaterThan(1);
  expect(count(({ body }) => body.processingState === 'ERROR')).toBeGreaterThan(2);
  expect(count(({ body }) => body.emailAddress === null)).toBeGreaterThan(0);
});

test('a manager is who others report to', () => {
  const { identities } = seed();
  const managers = new Set(identities.map(({ body }) => body.managerRef?.id));
  for (const { body } of identities) expect([body.name, body.isManager]).toEqual([body.name, managers.has(body.id)]);
});

test('dates are written as Date writes them', () => {
  for (let time = 0; time < Date.UTC(2101, 0); time += 35_999_999_123)
    expect(isoDate(time)).toBe(new Date(time).toISOString());
  for (const year of [2000, 2024, 2025, 2100])
    for (let day = 55; day < 63; day++) {
      const time = Date.UTC(year, 0, day, 23, 59, 59, 999);
      expect(isoDate(time)).toBe(new Date(time).toISOString());
    }
});

test('role assignments do not depend on when they are first asked for', () => {
  const early = seed({ identities: 60 });
  const expected = [...early.roleAssignments];
  const late = seed({ identities: 60 });
  const store = new TenantStore(late);
  for (const record of [...late.identities]) store.reset(record);
  expect(late.roleAssignments).toEqual(expected);
});
