/** How a host shows the records that no redirection and no Out-Default took. hosting/ implements it with formatting/. */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { InformationRecord } from './records.ts';

export interface StreamOutput {
  error(record: ErrorRecord): void;
  /** An error past all pipelines: its text alone, no line end. */
  externalError(text: string): void;
  message(stream: 'Warning' | 'Verbose' | 'Debug', text: string): void;
  information(record: InformationRecord): void;
  whatIf(text: string): void;
}
