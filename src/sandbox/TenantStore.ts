/**
 * The tenant: answers what can be asked about identities and changes them as the real one would.
 * Rule that surprises: it has its own calendar, which starts at TENANT_EPOCH and moves one second with every change,
 * so that the same calls give the same bytes on any day.
 */
import { type Filter, parseFilter } from './filters.ts';
import { IDENTITY_FILTERS, IDENTITY_SORTERS } from './identityFields.ts';
import { keyOfText } from './Random.ts';
import { TENANT_EPOCH } from './SeededIdentity.ts';
import { parseSorters } from './sorters.ts';
import type { IdentityRecord, OwnedObject, Reference, Role, RoleAssignment, TenantState } from './TenantState.ts';

export interface IdentityQuery {
  readonly filters: string | null;
  readonly sorters: string | null;
  readonly correlatedOnly: boolean;
}

export interface AssociationDetail {
  readonly associationType: string;
  readonly entities: readonly { readonly identityEntity: { id: string; name: string; type: string } }[];
}

/** Lists kept: enough for a script that pages through one while it looks up others. */
const KEPT_LISTS = 4;

export class TenantStore {
  private index: Map<string, IdentityRecord> | null = null;
  private assignments: Map<string, RoleAssignment[]> | null = null;
  private readonly lists = new Map<string, readonly IdentityRecord[]>();
  private listener: (() => void) | null = null;

  constructor(private readonly state: TenantState) {}

  /** Called after every change. */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** The whole state, to be kept; not to be changed. */
  get snapshot(): TenantState {
    const identities = this.state.identities.map(({ body, correlated, protected: safe }) => ({
      body,
      correlated,
      protected: safe,
    }));
    return { ...this.state, identities };
  }

  get identityCount(): number {
    return this.state.identities.length;
  }

  /** Now, by the tenant's calendar. */
  get today(): string {
    return new Date(TENANT_EPOCH + this.state.changes * 1000).toISOString();
  }

  find(id: string): IdentityRecord | null {
    return this.byId.get(id) ?? null;
  }

  /** All identities that fit, in order; throws FilterError. */
  list(query: IdentityQuery): readonly IdentityRecord[] {
    const key = JSON.stringify(query);
    const kept = this.lists.get(key);
    if (kept) return kept;
    const found = this.select(query);
    if (this.lists.size >= KEPT_LISTS) this.lists.delete(this.lists.keys().next().value!);
    this.lists.set(key, found);
    return found;
  }

  role(id: string): Role | null {
    return this.state.roles.find((role) => role.id === id) ?? null;
  }

  source(id: string): OwnedObject | null {
    return this.state.ownedObjects.find((object) => object.type === 'SOURCE' && object.id === id) ?? null;
  }

  hasSource(name: string): boolean {
    return this.state.ownedObjects.some((object) => object.type === 'SOURCE' && object.name === name);
  }

  assignmentsOf(identityId: string): readonly RoleAssignment[] {
    this.assignments ??= grouped(this.state.roleAssignments);
    return this.assignments.get(identityId) ?? [];
  }

  /** What an identity owns that keeps it from being removed, grouped by kind. */
  ownershipOf(identityId: string): AssociationDetail[] {
    const roles = this.state.roles.map(({ id, name, ownerId }): OwnedObject => ({ id, name, type: 'ROLE', ownerId }));
    const groups = new Map<string, OwnedObject[]>();
    for (const object of [...roles, ...this.state.ownedObjects]) {
      if (object.ownerId !== identityId) continue;
      const group = groups.get(object.type);
      if (group) group.push(object);
      else groups.set(object.type, [object]);
    }
    return [...groups].map(([type, objects]) => ({
      associationType: `${type}_OWNER`,
      entities: objects.map(({ id, name }) => ({ identityEntity: { id, name, type } })),
    }));
  }

  /** Removes an identity; its reports are left without a manager. */
  remove(record: IdentityRecord): void {
    this.beforeChange();
    const { id, managerRef } = record.body;
    this.byId.delete(id);
    this.assignments = null;
    const { identities, roleAssignments } = this.state;
    identities.splice(identities.indexOf(record), 1);
    for (let index = roleAssignments.length - 1; index >= 0; index--) {
      if (roleAssignments[index]!.identityId === id) roleAssignments.splice(index, 1);
    }
    for (const { body } of identities) if (body.managerRef?.id === id) body.managerRef = null;
    const manager = managerRef ? this.byId.get(managerRef.id) : undefined;
    if (manager) manager.body.isManager = identities.some(({ body }) => body.managerRef?.id === manager.body.id);
    this.changed();
  }

  /** The person has to register anew. */
  reset({ body }: IdentityRecord): void {
    this.beforeChange();
    body.identityStatus = 'UNREGISTERED';
    body.modified = this.today;
    this.changed();
  }

  /** Unregistered identities become pending; gives how many. */
  invite(records: readonly IdentityRecord[]): number {
    this.beforeChange();
    const invited = records.filter(({ body }) => body.identityStatus === 'UNREGISTERED');
    for (const { body } of invited) {
      body.identityStatus = 'PENDING';
      body.modified = this.today;
    }
    this.changed();
    return invited.length;
  }

  /** Recalculates identities; errors of their last processing are gone afterwards. */
  process(records: readonly IdentityRecord[]): void {
    this.beforeChange();
    for (const { body } of records) {
      body.lastRefresh = this.today;
      if (body.processingState === 'ERROR') body.processingState = 'OK';
    }
    this.changed();
  }

  synchronize({ body }: IdentityRecord): void {
    this.beforeChange();
    body.lastRefresh = this.today;
    this.changed();
  }

  /** All that were never invited, at most `limit`. */
  uninvited(limit: number): IdentityRecord[] {
    const found = [];
    for (const record of this.state.identities) {
      if (found.length === limit) break;
      if (record.body.identityStatus === 'UNREGISTERED') found.push(record);
    }
    return found;
  }

  /** Key for something made by the latest change. */
  newKey(kind: string): string {
    return keyOfText(`${kind} ${this.state.changes}`);
  }

  reference(type: string, id: string): Reference | null {
    const name = this.byId.get(id)?.body.name;
    return name === undefined ? null : { type, id, name };
  }

  /** Made when a key is first looked up: a mere list needs none. */
  private get byId(): Map<string, IdentityRecord> {
    this.index ??= new Map(this.state.identities.map((record) => [record.body.id, record]));
    return this.index;
  }

  private select({ filters, sorters, correlatedOnly }: IdentityQuery): readonly IdentityRecord[] {
    const fits: Filter<IdentityRecord> | null = filters === null ? null : parseFilter(filters, IDENTITY_FILTERS);
    const compare = sorters === null ? null : parseSorters(sorters, IDENTITY_SORTERS);
    const found = this.state.identities.filter(
      (record) => (!correlatedOnly || record.correlated) && (fits === null || fits(record)),
    );
    return compare === null ? found : found.sort(compare);
  }

  /** Assignments are seeded when first asked for, from identities as they were seeded. */
  private beforeChange(): void {
    void this.state.roleAssignments;
  }

  private changed(): void {
    this.state.changes++;
    this.lists.clear();
    this.listener?.();
  }
}

function grouped(assignments: readonly RoleAssignment[]): Map<string, RoleAssignment[]> {
  const groups = new Map<string, RoleAssignment[]>();
  for (const assignment of assignments) {
    const group = groups.get(assignment.identityId);
    if (group) group.push(assignment);
    else groups.set(assignment.identityId, [assignment]);
  }
  return groups;
}
