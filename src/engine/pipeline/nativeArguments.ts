/**
 * Arguments of external programs as PowerShell 7.6 passes them, in the style $PSNativeCommandArgumentPassing names: a
 * list (Standard, Windows), or one line that is taken apart again (Legacy).
 * Rule that surprises: an array written as `a, 'b c'` is passed as that text, quotes and all, cut at its spaces.
 */
import type { ArrayLiteralAst } from '../../language/Ast.ts';
import { EnumValue, enumerableOf, toPSString, unwrap } from '../../types/index.ts';
import { tryConvertTo } from '../../types/LanguagePrimitives/convertTo.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { Session } from '../session/Session.ts';
import { splitCommandLine } from './splitCommandLine.ts';

export function nativeArguments(args: readonly CommandArgument[], session: Session): string[] {
  const builder = new ArgumentBuilder(session, styleOf(session));
  for (const argument of args) builder.add(argument);
  return builder.style === 'Legacy' ? splitCommandLine(builder.line) : builder.list;
}

type Style = 'Legacy' | 'Standard' | 'Windows';

const STYLES = ['Legacy', 'Standard', 'Windows'] as const;

/** Text in the variable is converted, and what is none of them is the platform's own. */
function styleOf(session: Session): Style {
  const type = getType('System.Management.Automation.NativeArgumentPassingStyle');
  const { ok, value } = tryConvertTo(session.getVariable('PSNativeCommandArgumentPassing'), type, session);
  return (ok && value instanceof EnumValue && STYLES[Number(value.value)]) || 'Standard';
}

/** `-x:` with what stands behind it. */
interface Name {
  readonly text: string;
  readonly isApart: boolean;
}

class ArgumentBuilder {
  readonly list: string[] = [];
  line = '';
  private isVerbatim = false;

  constructor(
    private readonly session: Session,
    readonly style: Style,
  ) {}

  add(argument: CommandArgument): void {
    if (argument.name === null && argument.value === '--%') {
      this.isVerbatim = true;
      return;
    }
    if (this.line !== '') this.line += ' ';
    if (argument.name === null) {
      this.addValue(argument, null);
      return;
    }
    const name = nameOf(argument);
    this.line += name.text;
    if (!argument.hasValue) {
      if (!name.text.endsWith(':')) this.list.push(name.text);
      return;
    }
    if (name.isApart) this.line += ' ';
    this.addValue(argument, name);
  }

  private addValue(argument: CommandArgument, name: Name | null): void {
    const { value, source } = argument;
    const base = unwrap(value);
    const isBare = !isQuoted(argument);
    const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
    if (items === null) {
      const text = value == null ? '' : (argument.literalText ?? toPSString(value, this.session));
      if (text !== '') this.addText(text, name, isBare);
      else if (value != null) this.addEmpty(name);
      return;
    }
    const array = source?.kind === 'ArrayLiteralAst' ? source : null;
    let index = 0;
    for (const item of items as Iterable<unknown>) {
      const text = item == null ? '' : toPSString(item, this.session);
      if (text !== '') {
        if (index > 0) this.line += array ? separatorBefore(array, index) : ' ';
        if (array && !this.isVerbatim && this.style !== 'Legacy' && !needsQuotes(text)) {
          for (const part of array.extent.text.split(' ')) if (part !== '') this.addWord(part, name, isBare);
          return;
        }
        this.addText(text, name, isBare);
      } else if (item != null) this.addEmpty(name);
      index++;
    }
  }

  private addEmpty(name: Name | null): void {
    if (this.style !== 'Legacy') this.push('', name);
  }

  private addText(text: string, name: Name | null, isBare: boolean): void {
    if (this.isVerbatim) {
      const { environment } = this.session.host;
      const expanded = text.replace(/%([^%]+)%/g, (whole, variable: string) => environment.get(variable) ?? whole);
      this.line += expanded;
      this.list.push(...expanded.split(' ').filter((part) => part !== ''));
    } else if (needsQuotes(text)) {
      this.line += quoted(text);
      this.push(text, name);
    } else this.addWord(text, name, isBare);
  }

  private addWord(text: string, name: Name | null, isBare: boolean): void {
    const words = isBare ? this.expand(text) : [text];
    this.line += words.map((word) => (needsQuotes(word) ? quoted(word) : word)).join(' ');
    for (const word of words) this.push(word, name);
  }

  private push(text: string, name: Name | null): void {
    if (name?.isApart) this.list.push(name.text, text);
    else this.list.push((name?.text ?? '') + text);
  }

  /** On Unix the shell's work is done for what is not in quotes: ~ and file wildcards. */
  private expand(text: string): string[] {
    const { host } = this.session;
    if (host.platform === 'win32') return [text];
    if (text === '~' || text.startsWith('~/')) {
      if (!/[*?[]/.test(text)) return [host.files.homeDirectory + text.slice(1)];
    } else if (!/[*?[]/.test(text)) return [text];
    const found = this.session.invokeCommand('Resolve-Path', {
      Path: text,
      Relative: !/^[~/]/.test(text),
      ErrorAction: 'Ignore',
    });
    const paths = found.map((item) => toPSString(item, this.session));
    return paths.length > 0 ? paths.map((path) => path.replace(/^\.\//, '')) : [text];
  }
}

/** `-x:` keeps its colon as written. */
function nameOf(argument: CommandArgument): Name {
  const written = argument.extent.text;
  if (argument.hasValue) return { text: `-${argument.name}:`, isApart: /^[^:]*:\s/.test(written) };
  const text = written.startsWith('-') ? written : `-${argument.name}`;
  return { text: argument.endsInColon ? `${text}:` : text, isApart: false };
}

function isQuoted({ source }: CommandArgument): boolean {
  if (source?.kind === 'StringConstantExpressionAst') return source.stringConstantType !== 'BareWord';
  return source?.kind === 'ExpandableStringExpressionAst' && source.stringConstantType !== 'BareWord';
}

/** White space outside double quotes. */
function needsQuotes(text: string): boolean {
  let quotes = 0;
  let isAfterBackslash = false;
  for (const char of text) {
    if (char === '"' && !isAfterBackslash) quotes++;
    else if (/\s/.test(char) && quotes % 2 === 0) return true;
    isAfterBackslash = char === '\\';
  }
  return false;
}

function quoted(text: string): string {
  return `"${text}${text.endsWith('\\') ? '\\' : ''}"`;
}

/** What the line has between two elements: the comma, with a space on the side that had white space. */
function separatorBefore(array: ArrayLiteralAst, index: number): string {
  const before = array.elements[index - 1];
  const after = array.elements[index];
  if (!before || !after) return ' ';
  const between = array.extent.text.slice(
    before.extent.endOffset - array.extent.startOffset,
    after.extent.startOffset - array.extent.startOffset,
  );
  if (between.length === 1) return ',';
  return between.startsWith(',') ? ', ' : between.endsWith(',') ? ' ,' : ' , ';
}
