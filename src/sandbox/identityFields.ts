/** What identities can be filtered and sorted by, as the documentation of the list says. */
import type { FilterFields } from './filters.ts';
import type { SortFields } from './sorters.ts';
import { IDENTITY_STATUSES, type IdentityRecord, PROCESSING_STATES } from './TenantState.ts';

export const IDENTITY_FILTERS: FilterFields<IdentityRecord> = {
  id: { operators: ['eq', 'in'], kind: 'key', read: ({ body }) => body.id },
  name: { operators: ['eq', 'sw'], kind: 'text', read: ({ body }) => body.name },
  alias: { operators: ['eq', 'sw'], kind: 'text', read: ({ body }) => body.alias },
  firstname: { operators: ['eq', 'sw'], kind: 'text', read: ({ body }) => body.attributes.firstname ?? null },
  lastname: { operators: ['eq', 'sw'], kind: 'text', read: ({ body }) => body.attributes.lastname ?? null },
  email: { operators: ['eq', 'sw'], kind: 'text', read: ({ body }) => body.emailAddress },
  cloudStatus: { operators: ['eq'], kind: IDENTITY_STATUSES, read: ({ body }) => body.identityStatus },
  processingState: { operators: ['eq'], kind: PROCESSING_STATES, read: ({ body }) => body.processingState },
  correlated: { operators: ['eq'], kind: 'boolean', read: ({ correlated }) => correlated },
  protected: { operators: ['eq'], kind: 'boolean', read: (record) => record.protected },
};

export const IDENTITY_SORTERS: SortFields<IdentityRecord> = {
  name: ({ body }) => body.name,
  alias: ({ body }) => body.alias,
  cloudStatus: ({ body }) => body.identityStatus,
};
