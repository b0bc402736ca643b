/** [char]: one UTF-16 code unit. Chars are asked for by Char.of, which keeps one instance of each ASCII character. */
export class Char {
  readonly code: number;

  constructor(code: number) {
    this.code = code;
  }

  static of(code: number): Char {
    return code < 128 ? ASCII[code]! : new Char(code);
  }

  static fromString(text: string, index = 0): Char {
    return Char.of(text.charCodeAt(index));
  }

  equals(other: unknown): boolean {
    return other instanceof Char && other.code === this.code;
  }

  toString(): string {
    return String.fromCharCode(this.code);
  }
}

const ASCII: readonly Char[] = Array.from({ length: 128 }, (_, code) => new Char(code));
