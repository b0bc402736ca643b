/**
 * Keys made of passwords: PBKDF2 as Rfc2898DeriveBytes gives it out piece by piece, and PasswordDeriveBytes, .NET's own
 * extension of PBKDF1, which old scripts encrypt with.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { concatBytes } from '../io/NetStream.ts';
import { argumentError, OFFSET_AND_LENGTH, overflowError } from '../netErrors.ts';
import { Utf8Encoding } from '../text/NetEncoding.ts';
import { cryptographic, requiredBytes } from './cryptoErrors.ts';

/** Text as UTF-8, or the bytes of an array. */
export function passwordBytes(value: unknown, parameter = 'password'): Uint8Array {
  return typeof value === 'string' ? new Utf8Encoding(false).encode(value) : requiredBytes(value, parameter);
}

export class Pbkdf2 {
  private used = 0;
  constructor(
    readonly password: Uint8Array,
    private currentSalt: Uint8Array,
    private count: number,
    readonly algorithm: string,
  ) {}

  get salt(): Uint8Array {
    return this.currentSalt;
  }
  set salt(salt: Uint8Array) {
    this.currentSalt = salt;
    this.reset();
  }
  get iterations(): number {
    return this.count;
  }
  set iterations(count: number) {
    this.count = count;
    this.reset();
  }

  /** The next bytes of the one long key. */
  next(ctx: TypeContext, count: number): Uint8Array {
    const { crypto } = hostOf(ctx);
    const end = this.used + count;
    const all = crypto.pbkdf2(this.password, this.currentSalt, this.count, end, this.algorithm);
    const part = all.slice(this.used);
    this.used = end;
    return part;
  }
  reset(): void {
    this.used = 0;
  }
}

export class PasswordBytes {
  private base: Uint8Array | null = null;
  private prefix = 0;
  private extra: Uint8Array | null = null;
  private extraStart = 0;
  constructor(
    private readonly password: Uint8Array,
    private currentSalt: Uint8Array | null,
    readonly algorithm: string,
    private count: number,
  ) {}

  get salt(): Uint8Array | null {
    return this.currentSalt;
  }
  set salt(salt: Uint8Array | null) {
    this.checkUnused('Salt');
    this.currentSalt = salt;
  }
  get iterations(): number {
    return this.count;
  }
  set iterations(count: number) {
    this.checkUnused('IterationCount');
    this.count = count;
  }

  private checkUnused(property: string): void {
    if (this.base !== null)
      throw cryptographic(`Value of '${property}' cannot be changed after the bytes have been retrieved.`);
  }

  next(ctx: TypeContext, count: number): Uint8Array {
    if (count < 0) throw overflowError('Arithmetic operation resulted in an overflow.');
    const { hash } = hostOf(ctx);
    this.base ??= this.baseValue((data) => hash(this.algorithm, data));
    let start: Uint8Array = new Uint8Array(0);
    if (this.extra !== null) {
      const left = this.extra.length - this.extraStart;
      if (left >= count) {
        const part = this.extra.slice(this.extraStart, this.extraStart + count);
        if (left > count) this.extraStart += count;
        else this.extra = null;
        return part;
      }
      // .NET takes these from the wrong place, and has to for ever: keys made so have been in use since 2002.
      start = this.extra.slice(left, 2 * left);
      this.extra = null;
    }
    const missing = count - start.length;
    const made = this.computed((data) => hash(this.algorithm, data), missing);
    if (made.length > missing) {
      this.extra = made;
      this.extraStart = missing;
    }
    return concatBytes([start, made.slice(0, missing)]);
  }
  reset(): void {
    this.prefix = 0;
    this.extra = null;
    this.base = null;
  }

  private baseValue(hash: (data: Uint8Array) => Uint8Array): Uint8Array {
    let value = hash(concatBytes([this.password, this.currentSalt ?? new Uint8Array(0)]));
    for (let i = 1; i < this.count - 1; i++) value = hash(value);
    return value;
  }

  /** Hashes of the base value, each but the first with its number before it. */
  private computed(hash: (data: Uint8Array) => Uint8Array, count: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    do {
      if (this.prefix > 999) throw cryptographic('Requested number of bytes exceeds the maximum.');
      const number = this.prefix === 0 ? '' : String(this.prefix);
      const piece = hash(concatBytes([passwordBytes(number), this.base!]));
      pieces.push(piece);
      length += piece.length;
      this.prefix++;
    } while (length < count);
    if (count === 0) throw argumentError(OFFSET_AND_LENGTH);
    return concatBytes(pieces);
  }
}
