/**
 * PowerShell called by PowerShell: `pwsh -c { ... } -args 1` sends the block and its arguments encoded and gets objects
 * back, as CLIXML between the lines of the output.
 */
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { toPSString } from '../../types/index.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { Session } from '../session/Session.ts';

const SHELL = /^(?:pwsh|powershell)(?:\.exe|\.cmd)?$/i;
export const CLIXML_MARK = '#< CLIXML';

/** Whether a program of that name is given a script block to run. */
export function isNestedShell(program: string, args: readonly CommandArgument[]): boolean {
  return SHELL.test(program) && args.some(({ value }) => isScriptBlock(value));
}

/** The command line: whatever else was written, then the block and what follows -args. */
export function nestedShellArguments(
  args: readonly CommandArgument[],
  session: Session,
  plain: (args: readonly CommandArgument[]) => string[],
): string[] {
  const others: CommandArgument[] = [];
  const values: unknown[] = [];
  let text = '';
  let areValues = false;
  for (const argument of args) {
    if (argument.name !== null && /^-?args$/i.test(argument.name)) {
      areValues = true;
      if (argument.hasValue) values.push(...listOf(argument.value));
    } else if (areValues) values.push(...listOf(argument.value));
    else if (isScriptBlock(argument.value)) text = argument.value.toString();
    else if (argument.name === null || argument.hasValue || !'command'.startsWith(argument.name.toLowerCase()))
      others.push(argument);
  }
  const encoded = values.length > 0 ? ['-EncodedArguments', base64Of(clixmlOf(values, session))] : [];
  return [...plain(others), '-OutputFormat', 'XML', ...encoded, '-EncodedCommand', base64Of(text)];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function clixmlOf(values: unknown[], session: Session): string {
  return toPSString(session.invokeCommand('ConvertTo-CliXml', {}, values)[0], session);
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
