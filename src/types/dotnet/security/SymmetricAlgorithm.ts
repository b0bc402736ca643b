/**
 * System.Security.Cryptography.SymmetricAlgorithm and its ICryptoTransform over the host's block ciphers: keys and their
 * sizes, padding, and the chaining between calls.
 * Rule that surprises: decrypting holds the last block back whenever there is padding to take off, so the first
 * TransformBlock may give nothing.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { concatBytes } from '../io/NetStream.ts';
import { argumentError, argumentNull, objectDisposed } from '../netErrors.ts';
import { BAD_FEEDBACK, BAD_PADDING, cryptographic, INCOMPLETE_BLOCK, IV_SIZE, KEY_SIZE } from './cryptoErrors.ts';

export const CipherMode = { CBC: 1, ECB: 2, CFB: 4 } as const;
export const PaddingMode = { None: 1, PKCS7: 2, Zeros: 3, ANSIX923: 4, ISO10126: 5 } as const;

export class KeySizes {
  constructor(
    readonly minSize: number,
    readonly maxSize: number,
    readonly skipSize: number,
  ) {}

  allows(size: number): boolean {
    const { minSize, maxSize, skipSize } = this;
    if (size < minSize || size > maxSize) return false;
    return skipSize === 0 ? size === minSize : (size - minSize) % skipSize === 0;
  }
}

/** What a cipher is, apart from the .NET class that shows it. */
export interface CipherFacts {
  cipher: 'aes' | '3des' | 'des';
  /** As its errors name it. */
  label: string;
  keys: KeySizes;
  keySize: number;
  blockSize: number;
  feedbackSize: number;
}

export const AES: CipherFacts = {
  cipher: 'aes',
  label: 'AES',
  keys: new KeySizes(128, 256, 64),
  keySize: 256,
  blockSize: 128,
  feedbackSize: 8,
};
export const RIJNDAEL: CipherFacts = { ...AES, label: 'Rijndael', feedbackSize: 128 };
export const TRIPLE_DES: CipherFacts = {
  cipher: '3des',
  label: 'TripleDES',
  keys: new KeySizes(128, 192, 64),
  keySize: 192,
  blockSize: 64,
  feedbackSize: 8,
};
export const DES: CipherFacts = {
  ...TRIPLE_DES,
  cipher: 'des',
  label: 'DES',
  keys: new KeySizes(64, 64, 0),
  keySize: 64,
};

/** How one run enciphers: the mode with all it needs. */
export interface CipherRun {
  mode: number;
  padding: number;
  /** Bits of CFB's feedback. */
  feedbackSize: number;
  key: Uint8Array;
  /** null for ECB. */
  iv: Uint8Array | null;
}

export abstract class SymmetricAlgorithm {
  mode: number = CipherMode.CBC;
  padding: number = PaddingMode.PKCS7;
  private keyBytes: Uint8Array | null = null;
  private ivBytes: Uint8Array | null = null;
  private keyBits: number;
  private feedbackBits: number;

  constructor(readonly facts: CipherFacts) {
    this.keyBits = facts.keySize;
    this.feedbackBits = facts.feedbackSize;
  }

  get blockBytes(): number {
    return this.facts.blockSize / 8;
  }
  get keySize(): number {
    return this.keyBits;
  }
  setKeySize(bits: number): void {
    if (!this.facts.keys.allows(bits)) throw cryptographic(KEY_SIZE);
    this.keyBits = bits;
    this.keyBytes = null;
  }
  setBlockSize(bits: number): void {
    if (bits !== this.facts.blockSize) throw cryptographic('Specified block size is not valid for this algorithm.');
    this.ivBytes = null;
  }
  get feedbackSize(): number {
    return this.feedbackBits;
  }
  setFeedbackSize(bits: number): void {
    if (bits <= 0 || bits > this.facts.blockSize || bits % 8 !== 0) throw cryptographic(BAD_FEEDBACK);
    this.feedbackBits = bits;
  }
  setMode(mode: number): void {
    if (!isSupportedMode(mode)) throw cryptographic('Specified cipher mode is not valid for this algorithm.');
    this.mode = mode;
  }
  key(ctx: TypeContext): Uint8Array {
    if (!this.keyBytes) this.generateKey(ctx);
    return this.keyBytes!.slice();
  }
  setKey(bytes: Uint8Array | null): void {
    if (bytes === null || !this.facts.keys.allows(bytes.length * 8)) throw cryptographic(KEY_SIZE);
    if (this.isWeak(bytes))
      throw cryptographic(`Specified key is a known weak key for '${this.facts.label}' and cannot be used.`);
    this.keyBits = bytes.length * 8;
    this.keyBytes = bytes.slice();
  }
  iv(ctx: TypeContext): Uint8Array {
    this.ivBytes ??= hostOf(ctx).randomBytes(this.blockBytes);
    return this.ivBytes.slice();
  }
  setIv(bytes: Uint8Array | null): void {
    if (bytes === null) throw argumentNull('value');
    if (bytes.length !== this.blockBytes) throw cryptographic(IV_SIZE);
    this.ivBytes = bytes.slice();
  }
  generateKey(ctx: TypeContext): void {
    do this.keyBytes = hostOf(ctx).randomBytes(this.keyBits / 8);
    while (this.isWeak(this.keyBytes));
  }
  generateIv(ctx: TypeContext): void {
    this.ivBytes = hostOf(ctx).randomBytes(this.blockBytes);
  }
  forget(): void {
    this.keyBytes = null;
    this.ivBytes = null;
  }

  private isWeak(key: Uint8Array): boolean {
    const { cipher } = this.facts;
    return (cipher === 'des' && isWeakDesKey(key)) || (cipher === '3des' && isWeakTripleDesKey(key));
  }

  /** CreateEncryptor and CreateDecryptor, with the algorithm's own key and IV unless others are given. */
  transform(
    ctx: TypeContext,
    encrypts: boolean,
    given?: { key: Uint8Array | null; iv: Uint8Array | null },
  ): CipherTransform {
    const { key, iv } = given ?? { key: this.key(ctx), iv: this.iv(ctx) };
    if (key === null) throw argumentNull('rgbKey');
    if (!this.facts.keys.allows(key.length * 8)) throw argumentError(KEY_SIZE, 'rgbKey');
    if (iv !== null && iv.length !== this.blockBytes) throw argumentError(IV_SIZE, 'rgbIV');
    if (iv === null && this.mode !== CipherMode.ECB)
      throw cryptographic('The cipher mode specified requires that an initialization vector (IV) be used.');
    const { mode, padding, feedbackSize } = this;
    if (mode === CipherMode.CFB && !this.allowsFeedback(feedbackSize))
      throw cryptographic(`The specified feedback size '${feedbackSize}' for CipherMode 'CFB' is not supported.`);
    const run = { mode, padding, feedbackSize, key, iv: mode === CipherMode.ECB ? null : iv };
    return encrypts ? new CipherEncryptor(this.facts, run) : new CipherDecryptor(this.facts, run);
  }

  allowsFeedback(bits: number): boolean {
    return bits === 8 || bits === this.facts.blockSize;
  }

  /** EncryptCbc and its like. */
  oneShot(ctx: TypeContext, encrypts: boolean, data: Uint8Array, how: Omit<CipherRun, 'key'>): Uint8Array {
    if (how.iv !== null && how.iv.length !== this.blockBytes) throw argumentError(IV_SIZE, 'iv');
    const run = { ...how, key: this.key(ctx) };
    if (encrypts) this.ciphertextLength(data.length, how.mode, how.padding, how.feedbackSize);
    if (how.mode === CipherMode.CFB && !this.allowsFeedback(how.feedbackSize))
      throw cryptographic(`The specified feedback size '${how.feedbackSize}' for CipherMode 'CFB' is not supported.`);
    const made = encrypts ? new CipherEncryptor(this.facts, run) : new CipherDecryptor(this.facts, run);
    return made.final(ctx, data);
  }

  ciphertextLength(length: number, mode: number, padding: number, feedbackSize: number): number {
    if (mode === CipherMode.CFB && (feedbackSize <= 0 || feedbackSize > this.facts.blockSize || feedbackSize % 8 !== 0))
      throw argumentError(BAD_FEEDBACK, 'feedbackSizeInBits');
    const unit = mode === CipherMode.CFB ? feedbackSize / 8 : this.blockBytes;
    const rest = length % unit;
    if (padding === PaddingMode.Zeros) return rest === 0 ? length : length + unit - rest;
    if (padding !== PaddingMode.None) return length + unit - rest;
    if (rest === 0) return length;
    const size = mode === CipherMode.CFB ? 'feedback' : 'block';
    throw argumentError(
      `The specified plaintext size is not valid for the padding and ${size} size.`,
      'plaintextLength',
    );
  }
}

function isSupportedMode(mode: number): boolean {
  return mode === CipherMode.CBC || mode === CipherMode.ECB || mode === CipherMode.CFB;
}

/** ICryptoTransform: whole blocks as they come, the rest with the padding at the end. */
export abstract class CipherTransform {
  private iv: Uint8Array | null;
  private isDisposed = false;
  readonly inputBlockSize: number;
  readonly outputBlockSize: number;
  readonly canTransformMultipleBlocks = true;

  constructor(
    private readonly facts: CipherFacts,
    protected readonly run: CipherRun,
  ) {
    this.iv = run.iv;
    this.inputBlockSize = facts.blockSize / 8;
    this.outputBlockSize = this.inputBlockSize;
  }

  /** Whole blocks. */
  abstract transform(ctx: TypeContext, blocks: Uint8Array): Uint8Array;
  /** The last bytes; the transform can begin anew afterwards. */
  abstract final(ctx: TypeContext, rest: Uint8Array): Uint8Array;

  /** Bytes that padding fills up. */
  protected get unit(): number {
    return this.run.mode === CipherMode.CFB ? this.run.feedbackSize / 8 : this.inputBlockSize;
  }

  checkUsable(): void {
    if (this.isDisposed) throw objectDisposed('Microsoft.Win32.SafeHandles.SafeEvpCipherCtxHandle');
  }
  dispose(): void {
    this.isDisposed = true;
  }

  protected cipher(ctx: TypeContext, direction: 'encrypt' | 'decrypt', data: Uint8Array): Uint8Array {
    this.checkUsable();
    if (data.length === 0) return data;
    const { mode, key, feedbackSize } = this.run;
    const modeName =
      mode === CipherMode.CBC ? 'CBC' : mode === CipherMode.ECB ? 'ECB' : feedbackSize === 8 ? 'CFB8' : 'CFB';
    const output = hostOf(ctx).crypto.cipher(direction, this.facts.cipher, modeName, key, this.iv, data);
    if (this.iv) {
      const secret = direction === 'encrypt' ? output : data;
      this.iv = concatBytes([this.iv, secret]).slice(-this.iv.length);
    }
    return output;
  }
  protected restart(): void {
    this.iv = this.run.iv;
  }
}

export class CipherEncryptor extends CipherTransform {
  transform(ctx: TypeContext, blocks: Uint8Array): Uint8Array {
    return this.cipher(ctx, 'encrypt', blocks);
  }
  final(ctx: TypeContext, rest: Uint8Array): Uint8Array {
    const output = this.cipher(ctx, 'encrypt', padded(ctx, rest, this.run.padding, this.unit));
    this.restart();
    return output;
  }
}

export class CipherDecryptor extends CipherTransform {
  private held: Uint8Array = new Uint8Array(0);

  private get removesPadding(): boolean {
    const { padding } = this.run;
    return padding !== PaddingMode.None && padding !== PaddingMode.Zeros;
  }
  transform(ctx: TypeContext, blocks: Uint8Array): Uint8Array {
    if (!this.removesPadding) return this.cipher(ctx, 'decrypt', blocks);
    const all = concatBytes([this.held, blocks]);
    const end = all.length - this.inputBlockSize;
    this.held = all.slice(end);
    return this.cipher(ctx, 'decrypt', all.slice(0, end));
  }
  final(ctx: TypeContext, rest: Uint8Array): Uint8Array {
    this.checkUsable();
    if (rest.length % this.unit !== 0) throw cryptographic(INCOMPLETE_BLOCK);
    const plain = this.cipher(ctx, 'decrypt', concatBytes([this.held, rest]));
    const output = this.removesPadding && plain.length > 0 ? unpadded(plain, this.run.padding, this.unit) : plain;
    this.held = new Uint8Array(0);
    this.restart();
    return output;
  }
}

/** Data filled up to whole blocks of `unit` bytes. */
export function padded(ctx: TypeContext, data: Uint8Array, padding: number, unit: number): Uint8Array {
  const rest = data.length % unit;
  if (padding === PaddingMode.None) {
    if (rest !== 0) throw cryptographic(INCOMPLETE_BLOCK);
    return data;
  }
  if (padding === PaddingMode.Zeros) return rest === 0 ? data : concatBytes([data, new Uint8Array(unit - rest)]);
  const count = unit - rest;
  const tail =
    padding === PaddingMode.ISO10126
      ? Uint8Array.from(hostOf(ctx).randomBytes(count))
      : new Uint8Array(count).fill(padding === PaddingMode.PKCS7 ? count : 0);
  tail[count - 1] = count;
  return concatBytes([data, tail]);
}

/** The data without what padded() added; refuses what it would not have added. */
export function unpadded(data: Uint8Array, padding: number, unit: number): Uint8Array {
  const count = data[data.length - 1]!;
  if (count === 0 || count > unit) throw cryptographic(BAD_PADDING);
  const filler = data.slice(data.length - count, data.length - 1);
  const wanted = padding === PaddingMode.PKCS7 ? count : 0;
  if (padding !== PaddingMode.ISO10126 && filler.some((byte) => byte !== wanted)) throw cryptographic(BAD_PADDING);
  return data.slice(0, data.length - count);
}

/** Keys of DES that encipher and decipher alike, with the parity bits set. */
const WEAK_DES = new Set(['0101010101010101', 'fefefefefefefefe', '1f1f1f1f0e0e0e0e', 'e0e0e0e0f1f1f1f1']);
/** Pairs of keys of which each undoes the other. */
const SEMI_WEAK_DES = new Set([
  '01fe01fe01fe01fe',
  'fe01fe01fe01fe01',
  '1fe01fe00ef10ef1',
  'e01fe01ff10ef10e',
  '01e001e001f101f1',
  'e001e001f101f101',
  '1ffe1ffe0efe0efe',
  'fe1ffe1ffe0efe0e',
  '011f011f010e010e',
  '1f011f010e010e01',
  'e0fee0fef1fef1fe',
  'fee0fee0fef1fef1',
]);

function withParity(key: Uint8Array): string {
  return Array.from(key, (byte) => {
    let ones = 0;
    for (let bits = byte >> 1; bits > 0; bits >>= 1) ones += bits & 1;
    return ((byte & 0xfe) | (ones % 2 === 0 ? 1 : 0)).toString(16).padStart(2, '0');
  }).join('');
}

export function isWeakDesKey(key: Uint8Array): boolean {
  return WEAK_DES.has(withParity(key));
}
export function isSemiWeakDesKey(key: Uint8Array): boolean {
  return SEMI_WEAK_DES.has(withParity(key));
}
/** Two neighbouring parts alike make it single DES. */
export function isWeakTripleDesKey(key: Uint8Array): boolean {
  const text = withParity(key);
  const parts = [text.slice(0, 16), text.slice(16, 32), text.slice(32, 48)];
  return parts[0] === parts[1] || (key.length === 24 && parts[1] === parts[2]);
}
