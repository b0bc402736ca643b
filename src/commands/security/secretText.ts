/**
 * A secret as ConvertFrom-SecureString writes it. With a key: AES-CBC over the UTF-16 text, in PowerShell's own form, so
 * that either program reads the other's. Without one: the UTF-16 bytes as hexadecimal digits, as PowerShell does on Unix.
 * Rule that surprises: without a key nothing is encrypted.
 * NON-PARITY: no error quotes the text, which may be the secret itself, given without -AsPlainText by mistake.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/NetException.ts';
import { base64Decode, base64Encode } from '../../types/dotnet/convert/base64.ts';
import { hexText } from '../../types/dotnet/convert/hexText.ts';
import { formatError } from '../../types/dotnet/netErrors.ts';
import {
  AES,
  CipherDecryptor,
  CipherEncryptor,
  CipherMode,
  type CipherRun,
  PaddingMode,
} from '../../types/dotnet/security/SymmetricAlgorithm.ts';
import { UnicodeEncoding } from '../../types/dotnet/text/NetEncoding.ts';
import { toBytes } from '../../types/dotnet/values.ts';
import type { SecureString } from '../types/SecureString.ts';

const HEADER = '76492d1116743f0423413b16050a5345';
const BLOCK = 16;
const UTF16 = new UnicodeEncoding(false, false);

const BAD_KEY = 'The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.';
const OTHER_KEY = 'Could not decrypt data. The data was not encrypted with this key.';
const NOT_ENCRYPTED = 'The parameter value is not a valid encrypted string.';

export function invalidArgument(message: string): NetException {
  return new NetException('System.Management.Automation.PSArgumentException', message, {
    errorId: 'Argument',
    category: 'InvalidArgument',
  });
}

/** The key the command was given; null for none. */
export function keyBytes({ params: { Key: key, SecureKey: secure } }: Cmdlet): Uint8Array | null {
  const bytes = key ? toBytes(key) : secure ? UTF16.encode((secure as SecureString).reveal()) : null;
  if (bytes && !AES.keys.allows(bytes.length * 8)) throw invalidArgument(BAD_KEY);
  return bytes;
}

function runWith(key: Uint8Array, iv: Uint8Array): CipherRun {
  return { mode: CipherMode.CBC, padding: PaddingMode.PKCS7, feedbackSize: 0, key, iv };
}

export function encryptSecret(ctx: ExecutionContext, secret: string, key: Uint8Array | null): string {
  if (key === null) return hexText(UTF16.encode(secret));
  const iv = ctx.host.randomBytes(BLOCK);
  const data = new CipherEncryptor(AES, runWith(key, iv)).final(ctx, UTF16.encode(secret));
  const inner = `2|${base64Encode(iv)}|${hexText(data)}`;
  return HEADER + base64Encode(UTF16.encode(inner));
}

export function decryptSecret(ctx: ExecutionContext, text: string, key: Uint8Array | null): string {
  if (key === null) return UTF16.decode(bytesOfHex(text));
  const { data, iv } = text.startsWith(HEADER) ? partsOf(text.slice(HEADER.length)) : { data: text, iv: null };
  const bytes = bytesOfHex(data);
  const plain = deciphered(ctx, bytes, runWith(key, iv ?? new Uint8Array(BLOCK)));
  // Once in a while what another key makes of it ends as padding does.
  if (plain.length % 2 === 1) throw invalidArgument(OTHER_KEY);
  return UTF16.decode(plain);
}

function deciphered(ctx: ExecutionContext, bytes: Uint8Array, run: CipherRun): Uint8Array {
  try {
    return new CipherDecryptor(AES, run).final(ctx, bytes);
  } catch (thrown) {
    if (thrown instanceof NetException) {
      thrown.errorId = 'CryptographicError';
      thrown.category = 'InvalidArgument';
    }
    throw thrown;
  }
}

/** What follows the header; text of another form is the data itself, as older versions wrote it. */
function partsOf(text: string): { data: string; iv: Uint8Array | null } {
  try {
    const parts = UTF16.decode(base64Decode(text)).split('|');
    if (parts.length === 3) return { data: parts[2]!, iv: base64Decode(parts[1]!) };
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
  }
  return { data: text, iv: null };
}

function bytesOfHex(text: string): Uint8Array {
  if (text.length % 2 === 1) throw invalidArgument(NOT_ENCRYPTED);
  if (!/^[\da-f]*$/i.test(text)) throw formatError('The input string was not in a correct format.');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
