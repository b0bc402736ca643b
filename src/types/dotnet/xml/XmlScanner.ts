/**
 * Characters of an XML text with their positions: what XmlTextReader does below the level of nodes.
 * Rule that surprises: line ends count as "\n", "\r\n" or "\r", and positions are columns from 1.
 */
import type { NetException } from '../../../errors/NetException.ts';
import { xmlError } from './xmlErrors.ts';

// Within functions: a pattern of Unicode categories takes long to build, and most runs read no XML.
const isNameStart = (character: string): boolean => /[\p{L}\p{Nl}_:]/u.test(character);
const isNameChar = (character: string): boolean =>
  /[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_:.\-\u00B7\u0387\u06DD\u06DE]/u.test(character);

export class XmlScanner {
  pos = 0;
  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.pos >= this.text.length;
  }
  peek(): string {
    return this.text[this.pos] ?? '';
  }
  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.pos);
  }

  error(message: string, at = this.pos): NetException {
    const [line, column] = this.lineAndColumn(at);
    return xmlError(message, line, column);
  }

  lineAndColumn(at: number): [number, number] {
    let line = 1;
    let start = 0;
    for (let i = 0; i < at; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 13 && this.text.charCodeAt(i + 1) === 10) continue;
      if (code !== 10 && code !== 13) continue;
      line++;
      start = i + 1;
    }
    return [line, at - start + 1];
  }

  unexpectedToken(expected: string, at = this.pos, token = this.text[at] ?? ''): NetException {
    return this.error(`'${token}' is an unexpected token. The expected token is ${expected}.`, at);
  }

  /** Skips white space; whether there was any. */
  skipSpace(): boolean {
    const start = this.pos;
    while (isXmlSpace(this.text.charCodeAt(this.pos))) this.pos++;
    return this.pos > start;
  }

  /** A qualified name; `parsing` completes the end-of-file message. */
  readName(): string {
    const start = this.pos;
    if (this.atEnd) throw this.error('Unexpected end of file while parsing Name has occurred.');
    const first = this.characterAt(start);
    if (!isNameStart(first) || first === ':') throw this.badNameStart(start);
    this.pos += first.length;
    let colon = -1;
    while (!this.atEnd) {
      const next = this.characterAt(this.pos);
      if (!isNameChar(next)) break;
      if (next === ':') {
        if (colon >= 0) throw this.error("The ':' character, hexadecimal value 0x3A, cannot be included in a name.");
        colon = this.pos;
      }
      this.pos += next.length;
    }
    if (this.atEnd) throw this.error('Unexpected end of file while parsing Name has occurred.');
    if (colon === this.pos - 1) throw this.badNameStart(this.pos);
    return this.text.slice(start, this.pos);
  }

  private badNameStart(at: number): NetException {
    const character = this.text[at];
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return this.error(`Name cannot begin with the '${character}' character, hexadecimal value 0x${hex}.`, at);
  }

  characterAt(at: number): string {
    const code = this.text.codePointAt(at) ?? 0;
    return code > 0xffff ? this.text.slice(at, at + 2) : (this.text[at] ?? '');
  }

  invalidCharacter(at: number): NetException {
    const character = this.text[at];
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return this.error(
      `'${character === '\0' ? '.' : character}', hexadecimal value 0x${hex}, is an invalid character.`,
      at,
    );
  }
}

export function isXmlSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether the code unit may stand in XML 1.0 text. */
export function isXmlCharacter(code: number): boolean {
  return code >= 32 ? code < 0xfffe : code === 9 || code === 10 || code === 13;
}

export function isXmlName(text: string): boolean {
  const characters = [...text];
  return characters.length > 0 && isNameStart(characters[0]) && characters.every((each) => isNameChar(each));
}
