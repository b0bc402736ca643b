/**
 * PromptForCredential and secrets as the console asks for them, and what [Credential()] makes of a user's name.
 * NON-PARITY: a secret is read from redirected input too, where PowerShell's process ends.
 */
import { NetException } from '../../errors/index.ts';
import { invokeMethod, invokeStatic, typeOf, unwrap } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { wrapWords } from './wrapWords.ts';

const CREDENTIAL = 'System.Management.Automation.PSCredential';

/** A SecureString and its length; null at the end of the input. */
export function readSecret(ctx: ExecutionContext, prompt: string): { value: unknown; length: number } | null {
  const line = ctx.host.ui.readLine(prompt, { secret: true, mask: true });
  return line === null ? null : { value: secureString(ctx, line), length: line.length };
}

/** The text as a SecureString. */
export function secureString(ctx: ExecutionContext, text: string): unknown {
  const made = invokeStatic(getType('System.Security.SecureString'), 'new', [], ctx);
  for (const char of text) invokeMethod(made, 'AppendChar', [char], ctx);
  return made;
}

/** Asks for the user, where none is given, and the password; null at the end of the input. */
export function promptForCredential(
  ctx: ExecutionContext,
  caption: string,
  message: string,
  userName: string,
): unknown {
  const { ui } = ctx.host;
  if (caption !== '') ui.write(`\n${wrapWords(caption, ui.width - 1)}\n`);
  if (message !== '') ui.write(`${wrapWords(message, ui.width - 1)}\n`);
  let name: string | null = userName;
  while (name === '') name = askFor(ctx, 'User: ');
  if (name === null) return null;
  const prompt = `Password for user ${name}: `;
  if (!ui.isInteractive) ui.write(prompt);
  const secret = readSecret(ctx, prompt);
  return secret && invokeStatic(getType(CREDENTIAL), 'new', [name, secret.value], ctx);
}

/** Where nobody may be asked, the question is still shown; the end of the input is no line. */
function askFor(ctx: ExecutionContext, prompt: string): string | null {
  const { ui } = ctx.host;
  if (ui.isInteractive && !ui.isInputRedirected) return ui.readLine(prompt);
  ui.write(prompt);
  return ui.readLine('');
}

export const CREDENTIAL_CAPTION = 'PowerShell credential request';
export const CREDENTIAL_MESSAGE = 'Enter your credentials.';

/** [Credential()]: a user's name is asked the password for; nothing given stays nothing. */
export function credentialArgument(value: unknown, ctx: ExecutionContext): unknown {
  const given = unwrap(value);
  if (given == null || typeOf(given).fullName === CREDENTIAL) return given;
  if (typeof given !== 'string') {
    throw new NetException('System.Management.Automation.PSArgumentException', 'userName', {
      errorId: 'Argument',
      category: 'InvalidArgument',
    });
  }
  return promptForCredential(ctx, CREDENTIAL_CAPTION, CREDENTIAL_MESSAGE, given);
}
