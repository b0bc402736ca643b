/** The tasks and jobs that operations start, in the state they have just after that. */
import type { TenantStore } from './TenantStore.ts';

export function taskStatus(
  store: TenantStore,
  launcher: string,
  attributes: Readonly<Record<string, number>>,
): unknown {
  const { today } = store;
  return {
    id: store.newKey('task'),
    type: 'QUARTZ',
    uniqueName: 'Invite Identities',
    description: 'Sends invitations to register',
    parentName: null,
    launcher,
    target: null,
    created: today,
    modified: today,
    launched: today,
    completed: null,
    completionStatus: null,
    messages: [],
    returns: [],
    attributes,
    progress: null,
    percentComplete: 0,
    taskDefinitionSummary: null,
  };
}

export function identitySyncJob(store: TenantStore, identityId: string): unknown {
  const key = store.newKey('synchronize');
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(key)!;
  return {
    id: `${parts[1]}-${parts[2]}-4${parts[3]}-8${parts[4]}-${parts[5]}`,
    status: 'QUEUED',
    payload: { type: 'SYNCHRONIZE_IDENTITY_ATTRIBUTES', dataJson: JSON.stringify({ identityId }) },
  };
}
