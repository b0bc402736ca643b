/**
 * The text of a type name taken apart: `List[string]`, `Dictionary`2[[System.String, asm],[int]]`, `int[,]`, `A+B`.
 * Rule that surprises: assembly names are accepted and ignored, and generic arguments may follow a nested name
 * (`Dictionary`2+KeyCollection[string,int]`), as .NET prints them.
 */
export interface TypeNameParts {
  readonly name: string;
  readonly genericArguments: readonly TypeNameParts[];
  /** One entry per array suffix, innermost first: int[][,] is [1, 2]. */
  readonly arrayRanks: readonly number[];
}

export function parseTypeName(text: string): TypeNameParts | null {
  const reader = new Reader(text);
  const parts = reader.readType();
  if (!parts) return null;
  reader.skipAssembly('');
  return reader.atEnd ? parts : null;
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    this.skipSpace();
    return this.at >= this.text.length;
  }

  readType(): TypeNameParts | null {
    this.skipSpace();
    const name = this.readName();
    if (name === '') return null;
    const genericArguments: TypeNameParts[] = [];
    const arrayRanks: number[] = [];
    while (this.peek() === '[') {
      const rank = this.tryArraySuffix();
      if (rank > 0) arrayRanks.push(rank);
      else if (genericArguments.length > 0 || arrayRanks.length > 0 || !this.readArguments(genericArguments))
        return null;
    }
    return { name, genericArguments, arrayRanks };
  }

  private readName(): string {
    const start = this.at;
    while (this.at < this.text.length && !'[],'.includes(this.text[this.at]!)) this.at++;
    return this.text.slice(start, this.at).trim();
  }

  /** Rank of `[]`, `[,]`, `[*]`; 0 when generic arguments stand here. */
  private tryArraySuffix(): number {
    const end = this.text.indexOf(']', this.at);
    if (end < 0) return 0;
    const inside = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    if (inside !== '' && !/^,+$/.test(inside) && inside !== '*') return 0;
    this.at = end + 1;
    this.skipSpace();
    return inside === '*' ? 1 : inside.length + 1;
  }

  private readArguments(into: TypeNameParts[]): boolean {
    this.at++;
    for (;;) {
      this.skipSpace();
      const isBracketed = this.peek() === '[';
      if (isBracketed) this.at++;
      const argument = this.readType();
      if (!argument) return false;
      into.push(argument);
      if (isBracketed) {
        this.skipAssembly(']');
        if (this.peek() !== ']') return false;
        this.at++;
      }
      this.skipSpace();
      const next = this.text[this.at++];
      if (next === ']') {
        this.skipSpace();
        return true;
      }
      if (next !== ',') return false;
    }
  }

  /** `, System.Private.CoreLib, Version=...` up to `end` or the end of the text. */
  skipAssembly(end: string): void {
    this.skipSpace();
    if (this.peek() !== ',') return;
    while (this.at < this.text.length && this.text[this.at] !== end) this.at++;
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private skipSpace(): void {
    while (this.text[this.at] === ' ') this.at++;
  }
}
