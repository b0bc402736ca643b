/**
 * A transcript: everything the host shows, from a header to a footer, in a file. It is written as it comes, so that
 * nothing is lost when the script ends early. Transcripts nest; each has what the inner ones have.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/index.ts';
import { quietly } from '../TextTarget.ts';
import { FileAccess, FileMode, FileStream } from '../../types/dotnet/io/FileStream.ts';
import type { TranscriptLike } from '../../engine/session/Session.ts';
import { enumerableOf, getProperty, getStaticMember, toPSString } from '../../types/index.ts';

const STARS = '**********************';
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Of $PSVersionTable, in this order. */
const VERSIONS = [
  'PSVersion',
  'PSEdition',
  'GitCommitId',
  'OS',
  'Platform',
  'PSCompatibleVersions',
  'PSRemotingProtocolVersion',
  'SerializationVersion',
  'WSManStackVersion',
];

export interface TranscriptOptions {
  readonly path: string;
  readonly append: boolean;
  readonly isMinimal: boolean;
}

function refuseDirectory(ctx: ExecutionContext, path: string): void {
  if (ctx.host.files.stat(path)?.kind !== 'directory') return;
  throw new NetException('System.ArgumentException', `File path ${path} resolves to a directory.`);
}

export class Transcript implements TranscriptLike {
  private readonly encoder = new TextEncoder();
  private readonly detach: (() => void) | null;
  private readonly stream: FileStream;

  constructor(
    private readonly cmd: Cmdlet,
    private readonly options: TranscriptOptions,
  ) {
    const { context } = cmd;
    refuseDirectory(context, options.path);
    this.stream = new FileStream(
      context,
      options.path,
      options.append ? FileMode.Append : FileMode.Create,
      FileAccess.Write,
    );
    this.write(this.header());
    this.detach = context.host.ui.transcribe?.((text) => this.write(text.replace(COLOURS, ''))) ?? null;
  }

  get path(): string {
    return this.options.path;
  }

  stop(): void {
    this.detach?.();
    this.write([STARS, 'PowerShell transcript end', `End time: ${this.now()}`, STARS, ''].join('\n'));
    quietly(() => this.stream.close());
  }

  /** What the host shows goes on though the disk be full. */
  private write(text: string): void {
    const { host } = this.cmd.context;
    const native = host.platform === 'win32' ? text.replace(/\r?\n/g, '\r\n') : text;
    quietly(() => {
      this.stream.write(this.encoder.encode(native));
      this.stream.flush();
    });
  }

  private header(): string {
    const lines = [STARS, 'PowerShell transcript start', `Start time: ${this.now()}`];
    if (!this.options.isMinimal) lines.push(...this.details());
    return [...lines, STARS, ''].join('\n');
  }

  private details(): string[] {
    const user = `${this.environment('UserDomainName')}\\${this.environment('UserName')}`;
    return [
      `Username: ${user}`,
      `RunAs User: ${user}`,
      'Configuration Name: ',
      `Machine: ${this.environment('MachineName')} (${this.environment('OSVersion')})`,
      `Host Application: ${this.environment('CommandLine')}`,
      `Process ID: ${this.cmd.context.host.processId}`,
      ...this.versions(),
    ];
  }

  private versions(): string[] {
    const { context } = this.cmd;
    const table = context.getVariable('PSVersionTable');
    return VERSIONS.map((key) => {
      const value = getProperty(table, key, context);
      const items = typeof value === 'string' ? null : enumerableOf(value);
      const texts = [...(items ?? [value])].map((item) => toPSString(item, context));
      return `${key}: ${texts.join(', ')}`;
    });
  }

  private environment(name: string): string {
    const { context } = this.cmd;
    return toPSString(getStaticMember(context.resolveType('System.Environment')!, name, context), context);
  }

  private now(): string {
    const [text] = this.cmd.context.invokeCommand('Get-Date', { Format: 'yyyyMMddHHmmss' });
    return toPSString(text, this.cmd.context);
  }
}
