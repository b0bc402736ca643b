/**
 * The console's Prompt: asks for values one after the other, each of a type: a list element by element until an empty
 * line, a secure string without showing it, a credential as user and password. Mandatory parameters are asked for by it.
 * Rules that surprise: `!?` shows a field's help, `!!x` stands for `!x` and `!""` for the empty string, but of a string
 * without a label every line is the value; what cannot be converted is given as it was typed, unless it is a figure or a
 * date that is wrong, which is asked for again.
 * NON-PARITY: PowerShell's process ends where it should read a secret from redirected input; here the line is read.
 */
import { NetException } from '../../errors/index.ts';
import { convertTo, type NetType } from '../../types/index.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { makeArray } from '../../types/NetArray.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { notInteractive } from './promptForChoice.ts';
import { promptForCredential, readSecret } from './promptForCredential.ts';
import { wrapWords } from './wrapWords.ts';

export interface PromptField {
  readonly name: string;
  readonly type: NetType;
  readonly label: string;
  readonly helpMessage: string;
}

/** The input has ended. */
const ENDED = Symbol('the end of the input');
type Answer = unknown | typeof ENDED;

/** The answers by name; null where the input ended before the last. */
export function promptForFields(
  ctx: ExecutionContext,
  caption: string,
  message: string,
  fields: readonly PromptField[],
): Map<string, unknown> | null {
  const { ui } = ctx.host;
  if (!ui.isInteractive) throw notInteractive();
  if (caption !== '') ui.write(`\n${wrapWords(caption, ui.width - 1)}\n`);
  if (message !== '') ui.write(`${wrapWords(message, ui.width - 1)}\n`);
  if (fields.some(({ helpMessage }) => helpMessage !== '')) ui.write('(Type !? for Help.)\n');
  const answers = new Map<string, unknown>();
  for (const field of fields) {
    const answer = isList(field.type) ? askForList(ctx, field) : askForOne(ctx, field, field.type, field.name);
    if (answer === ENDED) return null;
    answers.set(field.name, answer);
  }
  return answers;
}

function isList(type: NetType): boolean {
  if (type.elementType) return type.elementType.fullName !== CREDENTIAL;
  return getType('System.Collections.IList').isAssignableFrom(type);
}

const CREDENTIAL = 'System.Management.Automation.PSCredential';
const SECURE = 'System.Security.SecureString';

function askForList(ctx: ExecutionContext, field: PromptField): Answer {
  const element = field.type.elementType ?? getType('System.Object');
  const items: unknown[] = [];
  for (;;) {
    const item = askForOne(ctx, field, element, `${field.name}[${items.length}]`, true);
    if (item === ENDED) return ENDED;
    if (item === undefined) break;
    items.push(item);
  }
  return field.type.elementType
    ? makeArray(items, element)
    : new NetList(items, getType('System.Collections.ArrayList'));
}

/** One value; undefined for the empty line that ends a list. */
function askForOne(ctx: ExecutionContext, field: PromptField, type: NetType, prompt: string, endsList = false): Answer {
  const { ui } = ctx.host;
  const base = type.elementType ?? type;
  if (base.fullName === CREDENTIAL) {
    ui.write(`${prompt}\n`);
    const credential = promptForCredential(ctx, '', '', '');
    if (credential !== null) return credential;
    ui.write('\n');
    return ENDED;
  }
  if (base.fullName === SECURE) {
    const secret = readSecret(ctx, `${prompt}: `);
    if (secret === null) return ENDED;
    return endsList && secret.length === 0 ? undefined : secret.value;
  }
  const isRaw = !endsList && field.label === '' && /^System\.(?:String|Object)$/.test(type.fullName);
  for (;;) {
    const line = ui.readLine(`${prompt}: `);
    if (line === null) return ENDED;
    if (isRaw) return line;
    if (line === '' && endsList) return undefined;
    const text = line.startsWith('!') ? commanded(ctx, field, line) : line;
    if (text === null) continue;
    const read = converted(ctx, text, type);
    if (read.refusal === null) return read.value;
    ui.write(`${wrapWords(read.refusal, ui.width - 1)}\n`);
  }
}

/** What a line that begins with `!` stands for; null when it was answered. */
function commanded(ctx: ExecutionContext, { name, helpMessage }: PromptField, line: string): string | null {
  if (line.startsWith('!!')) return line.slice(1);
  if (line === '!""') return '';
  const { ui } = ctx.host;
  const help = helpMessage === '' ? `No help is available for ${name}.` : helpMessage;
  const said = line === '!?' ? help : `"${line}" cannot be recognized as a valid Prompt command.`;
  ui.write(`${wrapWords(said, ui.width - 1)}\n`);
  return null;
}

function converted(ctx: ExecutionContext, text: string, type: NetType): { value: unknown; refusal: string | null } {
  try {
    return { value: convertTo(text, type, ctx), refusal: null };
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const kinds: string[] = [];
    for (let each: NetException | null = thrown; each; each = each.innerException) kinds.push(each.typeName);
    const recognize = `Cannot recognize "${text}" as a ${type.fullName} due to`;
    if (kinds.includes('System.FormatException')) return { value: text, refusal: `${recognize} a format error.` };
    if (kinds.includes('System.OverflowException')) return { value: text, refusal: `${recognize} an overflow error.` };
    return { value: text, refusal: null };
  }
}
