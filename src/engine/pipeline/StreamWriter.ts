/**
 * Warning, verbose, debug, information and progress: preference checks, -WarningVariable and such, then the stream or host.
 */
import { errorRecordOf } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/index.ts';
import { toPSString } from '../../types/index.ts';
import { DebugRecord, InformationRecord, VerboseRecord, WarningRecord } from '../records.ts';
import type { ActionPreference } from './ActionPreference.ts';
import type { CommandProcessor } from './CommandProcessor.ts';
import type { Pipe } from './Pipe.ts';

export class StreamWriter {
  constructor(private readonly owner: CommandProcessor) {}

  warning(text: string): void {
    const { owner } = this;
    const action = owner.warningAction ?? owner.preference('WarningPreference');
    const record = new WarningRecord(text, owner.invocation);
    for (const sink of new Set([owner.warningSink, ...(owner.streams.warningSinks ?? [])])) sink?.add(record);
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    this.emit(owner.streams.warning, record, () => owner.ctx.showStream('Warning', text));
    // What stops the command is shown first.
    if (action === 'Stop') this.stop('WarningPreference', text);
  }

  verbose(text: string): void {
    const action = this.switched(this.owner.verbose, 'VerbosePreference');
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    const record = new VerboseRecord(text, this.owner.invocation);
    this.emit(this.owner.streams.verbose, record, () => this.owner.ctx.showStream('Verbose', text));
    if (action === 'Stop') this.stop('VerbosePreference', text);
  }

  debug(text: string): void {
    const action = this.switched(this.owner.debug, 'DebugPreference');
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    const record = new DebugRecord(text, this.owner.invocation);
    this.emit(this.owner.streams.debug, record, () => this.owner.ctx.showStream('Debug', text));
    if (action === 'Stop') this.stop('DebugPreference', text);
  }

  private switched(flag: boolean | null, variable: string): ActionPreference {
    if (flag !== null) return flag ? 'Continue' : 'SilentlyContinue';
    return this.owner.preference(variable);
  }

  /** Write-Host's records show whatever the preference says; others need $InformationPreference. */
  information(messageData: unknown, tags: readonly string[]): void {
    const { owner } = this;
    const isHost = tags.includes('PSHOST');
    const action = owner.informationAction ?? owner.preference('InformationPreference');
    const record = new InformationRecord(messageData, owner.invocation, [...tags], owner.ctx);
    for (const sink of new Set([owner.informationSink, ...(owner.streams.informationSinks ?? [])])) sink?.add(record);
    if (action === 'Ignore') return;
    const isShown = isHost
      ? owner.informationAction === null || action !== 'SilentlyContinue'
      : action !== 'SilentlyContinue';
    const { information } = owner.streams;
    if (information) information.add(record);
    else if (isShown) owner.ctx.showInformation(record);
    // What stops the command is written first.
    if (action === 'Stop' && !isHost) this.stop('InformationPreference', toPSString(messageData, owner.ctx));
  }

  progress(record: unknown): void {
    const action = this.owner.preference('ProgressPreference');
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    const { progress } = this.owner.streams;
    if (progress) progress.add(record);
    else this.owner.ctx.host.ui.progress?.(0, record);
  }

  private stop(variable: string, text: string): never {
    const stopped = new NetException(
      'System.Management.Automation.ActionPreferenceStopException',
      `The running command stopped because the preference variable "${variable}" or common parameter is set to Stop: ${text}`,
      { errorId: 'ActionPreferenceStop', category: 'OperationStopped' },
    );
    errorRecordOf(stopped).invocationInfo = this.owner.invocation;
    throw stopped;
  }

  private emit(pipe: Pipe | null, record: unknown, show: () => void): void {
    if (pipe) pipe.add(record);
    else show();
  }
}
