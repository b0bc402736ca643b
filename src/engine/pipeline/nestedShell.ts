/**
 * PowerShell called by PowerShell: `pwsh -c { ... } -args 1` sends the block and its arguments encoded and gets objects
 * back, as CLIXML between the lines of the output. What is piped in goes as CLIXML too.
 * Rule that surprises: any program that is given a script block is taken for a PowerShell.
 */
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { NetList, toPSString } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { bindingError } from '../binding/bindingErrors.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import type { Session } from '../session/Session.ts';

export const CLIXML_MARK = '#< CLIXML';

/** Whether a program is given a script block to run; one behind a colon, `-x:{ ... }`, is text. */
export function isNestedShell(args: readonly CommandArgument[]): boolean {
  return args.some(({ name, value }) => name === null && isScriptBlock(value));
}

type Plain = (args: readonly CommandArgument[]) => string[];

/** The command line: the block where it stands, what follows -args, and the formats unless they are given. */
export function nestedShellArguments(
  args: readonly CommandArgument[],
  session: Session,
  invocation: InvocationInfo,
  plain: Plain,
): string[] {
  const builder = new NestedArguments(session, invocation, plain);
  for (const argument of args) builder.add(argument);
  return builder.finish();
}

class NestedArguments {
  private readonly words: string[] = [];
  private values: unknown[] | null = null;
  private hasCommand = false;
  /** A -Command that had no value yet, or had one that is no block. */
  private command: CommandArgument | null = null;

  constructor(
    private readonly session: Session,
    private readonly invocation: InvocationInfo,
    private readonly plain: Plain,
  ) {}

  add(argument: CommandArgument): void {
    const { name, value } = argument;
    if (this.values) {
      if (name !== null && !argument.hasValue) this.values.push(`-${name}`);
      else this.values.push(...listOf(value));
    } else if (name !== null && /^-?args$/i.test(name)) this.values = argument.hasValue ? [...listOf(value)] : [];
    else if (name === null && isScriptBlock(value)) this.addBlock(value.toString());
    else if (name !== null && !argument.hasValue && isPrefix(name, 'command')) this.command = argument;
    else {
      if (this.command) this.words.push(...this.plain([this.command]));
      this.hasText ||= this.command !== null;
      this.command = null;
      this.words.push(...this.plain([argument]));
    }
  }

  private hasText = false;

  private addBlock(text: string): void {
    if (this.hasText)
      throw this.refusal(
        'IncorrectValueForCommandParameter',
        'ScriptBlock should only be specified as a value of the Command parameter.',
      );
    if (this.hasCommand)
      throw this.refusal('ParameterSpecifiedAlready', 'The command parameter was already specified.');
    this.hasCommand = true;
    this.command = null;
    this.words.push('-encodedCommand', base64Of(text));
  }

  private refusal(errorId: string, message: string): Error {
    return bindingError(this.invocation, errorId, message) as unknown as Error;
  }

  finish(): string[] {
    const { words, values } = this;
    if (values) words.push('-encodedarguments', base64Of(clixmlOf(values, this.session)));
    const has = (name: string): boolean =>
      words.some((word) => word.startsWith('-') && isPrefix(word.slice(1), name) && word.length > 2);
    if (!has('inputFormat')) words.push('-inputFormat', 'xml');
    if (!has('outputFormat')) words.push('-outputFormat', 'xml');
    return words;
  }
}

function isPrefix(name: string, of: string): boolean {
  return name !== '' && of.toLowerCase().startsWith(name.toLowerCase());
}

/** Objects as the other PowerShell reads them. */
export function nestedShellInput(objects: unknown[], session: Session): string {
  return `${CLIXML_MARK}\n${toPSString(session.invokeCommand('ConvertTo-CliXml', {}, objects)[0], session)}\n`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function clixmlOf(values: unknown[], session: Session): string {
  const list = new NetList(values, getType('System.Collections.ArrayList'));
  return toPSString(session.invokeCommand('ConvertTo-CliXml', { InputObject: list })[0], session);
}

/** Of UTF-16, little-endian. */
function base64Of(text: string): string {
  const bytes: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes.push(String.fromCharCode(unit & 255, unit >> 8));
  }
  return btoa(bytes.join(''));
}
