/** System.Management.Automation.ProgressRecord: what Write-Progress tells the host. */
import { commandType } from './commandType.ts';

export class ProgressRecord {
  statusDescription = '';
  currentOperation: string | null = null;
  percentComplete = -1;
  secondsRemaining = -1;
  parentActivityId = -1;
  recordType: 'Processing' | 'Completed' = 'Processing';

  constructor(
    readonly activityId: number,
    public activity: string,
  ) {}
}

export const PROGRESS_TYPES = [
  commandType('System.Management.Automation.ProgressRecord', ProgressRecord, {
    'int ActivityId {get;}': 'activityId',
    'int ParentActivityId {get;set;}': 'parentActivityId',
    'string Activity {get;set;}': 'activity',
    'string StatusDescription {get;set;}': 'statusDescription',
    'string CurrentOperation {get;set;}': 'currentOperation',
    'int PercentComplete {get;set;}': 'percentComplete',
    'int SecondsRemaining {get;set;}': 'secondsRemaining',
    'string RecordType {get;set;}': 'recordType',
  }),
];
