/**
 * Everything a tenant holds, as plain data: what seed.ts makes, TenantStore changes and a data directory keeps.
 * Bodies stand here in the property order the tenant sends them in.
 */
export interface Reference {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

export const IDENTITY_STATUSES = [
  'UNREGISTERED',
  'REGISTERED',
  'PENDING',
  'WARNING',
  'DISABLED',
  'ACTIVE',
  'DEACTIVATED',
  'TERMINATED',
  'ERROR',
  'LOCKED',
] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export const PROCESSING_STATES = ['ERROR', 'OK'] as const;
export type ProcessingState = (typeof PROCESSING_STATES)[number];

/** An identity as the tenant sends it. */
export interface IdentityBody {
  readonly id: string;
  name: string;
  readonly created: string;
  modified: string;
  alias: string;
  emailAddress: string | null;
  processingState: ProcessingState | null;
  identityStatus: IdentityStatus;
  managerRef: Reference | null;
  isManager: boolean;
  lastRefresh: string;
  attributes: Record<string, string | null>;
  lifecycleState: { stateName: string; manuallyUpdated: boolean } | null;
}

/** With what filters ask for and bodies do not show. */
export interface IdentityRecord {
  readonly body: IdentityBody;
  correlated: boolean;
  protected: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The source whose accounts the role reaches. */
  readonly sourceId: string;
}

export interface RoleAssignment {
  readonly id: string;
  readonly identityId: string;
  readonly roleId: string;
  readonly assignmentSource: 'ACCESS_REQUEST' | 'ROLE_MEMBERSHIP';
  readonly comments: string | null;
  /** Who gave it; null: the system. */
  readonly assignerId: string | null;
  readonly addedDate: string;
  readonly removeDate: string | null;
}

/** What keeps its owner from being removed; roles come beside. */
export interface OwnedObject {
  readonly id: string;
  readonly name: string;
  /** SOURCE, ACCESS_PROFILE, CAMPAIGN, ... */
  readonly type: string;
  readonly ownerId: string;
}

export interface TenantState {
  readonly identities: IdentityRecord[];
  readonly roles: Role[];
  readonly roleAssignments: RoleAssignment[];
  readonly ownedObjects: OwnedObject[];
  /** How many changes there have been: the tenant's calendar and the keys of its tasks follow from it. */
  changes: number;
}
