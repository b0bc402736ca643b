/**
 * [...]: ranges, shorthands, categories, and subtraction ([a-z-[aeiou]]).
 * Rule that surprises: the first "]" is a member, "[:" is nothing special in effect, and under IgnoreCase the equivalents
 * join before the class is negated.
 */
import { CharSet } from './CharSet.ts';
import { type CaseBehavior, caseEquivalents } from './caseEquivalence.ts';
import type { PatternReader } from './PatternReader.ts';
import { propertySet } from './propertySet.ts';
import { shorthandSet } from './wordSets.ts';

/** `behavior` null: with case. `scanOnly`: the counting pass, which needs only the end. */
export function scanCharClass(reader: PatternReader, behavior: CaseBehavior | null, scanOnly: boolean): CharSet {
  return new ClassScan(reader, behavior, scanOnly).scan();
}

class ClassScan {
  private readonly ranges: number[] = [];
  private readonly classes: CharSet[] = [];
  private subtraction: CharSet | null = null;
  private previous = '';
  private inRange = false;
  private firstChar = true;

  constructor(
    private readonly reader: PatternReader,
    private readonly behavior: CaseBehavior | null,
    private readonly scanOnly: boolean,
  ) {}

  scan(): CharSet {
    const { reader } = this;
    const negated = reader.peek() === '^';
    if (negated) {
      reader.pos++;
      if (reader.ecma && reader.peek() === ']') this.firstChar = false;
    }
    for (; !reader.atEnd; this.firstChar = false) {
      if (!this.scanOne()) return this.result(negated);
    }
    throw reader.error('UnterminatedBracket');
  }

  /** One member or the closing bracket (false). */
  private scanOne(): boolean {
    const { reader } = this;
    let char = reader.next();
    let translated = false;
    if (char === ']' && !this.firstChar) return false;
    if (char === '\\' && !reader.atEnd) {
      const escaped = this.scanEscape();
      if (escaped === null) return true;
      char = escaped;
      translated = true;
    } else if (char === '[') this.skipPosix();
    this.addMember(char, translated);
    return true;
  }

  /** Null when the escape was a class of its own and is dealt with. */
  private scanEscape(): string | null {
    const { reader } = this;
    const char = reader.next();
    if ('dDsSwW'.includes(char)) this.addShorthand(char);
    else if (char === 'p' || char === 'P') this.addProperty(char);
    else if (char === '-') this.addHyphen();
    else {
      reader.pos--;
      return reader.scanCharEscape();
    }
    return null;
  }

  /** ECMAScript's are plain ranges to .NET, so that IgnoreCase adds their equivalents. */
  private addShorthand(char: string): void {
    const { ecma } = this.reader;
    if (ecma && !this.inRange) this.ranges.push(...shorthandSet(char, true).ranges);
    else this.addClass(char, () => shorthandSet(char, ecma));
  }

  private addProperty(char: string): void {
    const { reader } = this;
    if (this.scanOnly) reader.scanProperty();
    else this.addClass(char, () => propertySet(reader, char === 'P', this.behavior !== null));
  }

  private addClass(char: string, make: () => CharSet): void {
    if (this.scanOnly) return;
    if (this.inRange) throw this.reader.error('ShorthandClassInCharacterRange', char);
    this.classes.push(make());
  }

  private addHyphen(): void {
    if (this.scanOnly) return;
    if (!this.inRange) {
      this.ranges.push(0x2d, 0x2d);
      return;
    }
    if (this.previous > '-') throw this.reader.error('ReversedCharacterRange');
    this.ranges.push(this.previous.charCodeAt(0), 0x2d);
    this.inRange = false;
  }

  /** [:name:] is skipped as far as .NET skips it: only when empty. */
  private skipPosix(): void {
    const { reader } = this;
    if (reader.peek() !== ':' || this.inRange) return;
    const saved = reader.pos;
    reader.pos++;
    if (reader.pos + 1 >= reader.pattern.length || reader.next() !== ':' || reader.next() !== ']') reader.pos = saved;
  }

  private addMember(char: string, translated: boolean): void {
    const { reader } = this;
    if (this.inRange) {
      this.inRange = false;
      if (!this.scanOnly) this.closeRange(char, translated);
    } else if (reader.peek() === '-' && reader.peek(1) !== '' && reader.peek(1) !== ']') {
      this.previous = char;
      this.inRange = true;
      reader.pos++;
    } else if (char === '-' && !translated && reader.peek() === '[' && !this.firstChar) {
      reader.pos++;
      this.subtract();
    } else if (!this.scanOnly) this.ranges.push(char.charCodeAt(0), char.charCodeAt(0));
  }

  private closeRange(char: string, translated: boolean): void {
    const first = this.previous.charCodeAt(0);
    if (char === '[' && !translated && !this.firstChar) {
      this.ranges.push(first, first);
      this.subtract();
      return;
    }
    if (this.previous > char) throw this.reader.error('ReversedCharacterRange');
    this.ranges.push(first, char.charCodeAt(0));
  }

  private subtract(): void {
    const { reader } = this;
    const set = scanCharClass(reader, this.behavior, this.scanOnly);
    if (this.scanOnly) return;
    this.subtraction = set;
    if (!reader.atEnd && reader.peek() !== ']') throw reader.error('ExclusionGroupNotLast');
  }

  private result(negated: boolean): CharSet {
    let set = CharSet.fromRanges(this.ranges);
    if (this.behavior !== null) set = withEquivalents(set, this.behavior);
    for (const each of this.classes) set = set.union(each);
    if (negated) set = set.inverted();
    return this.subtraction ? set.without(this.subtraction) : set;
  }
}

function withEquivalents(set: CharSet, behavior: CaseBehavior): CharSet {
  const { ranges } = set;
  const more: number[] = [...ranges];
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges[i]!; code <= ranges[i + 1]!; code++) {
      for (const other of caseEquivalents(code, behavior) ?? []) if (!set.has(other)) more.push(other, other);
    }
  }
  return more.length === ranges.length ? set : CharSet.fromRanges(more);
}
