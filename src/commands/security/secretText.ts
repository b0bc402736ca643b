/**
 * A secret as ConvertFrom-SecureString writes it. With a key: AES-CBC over the UTF-16 text, in PowerShell's own form, so
 * that either program reads the other's. Without one: the UTF-16 bytes as hexadecimal digits, as PowerShell does on Unix.
 * Rule that surprises: without a key nothing is encrypted.
 */
import { hexText } from '../../types/dotnet/convert/hexText.ts';
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { Host } from '../../engine/Host.ts';
import { NetException } from '../../errors/NetException.ts';
import type { HostServices } from '../../types/dotnet/HostServices.ts';
import { toBytes } from '../../types/dotnet/values.ts';
import type { SecureString } from '../types/SecureString.ts';

const MAGIC = '76492d1116743f0423413b16050a5345';
const BLOCK = 16;

export function keyBytes(cmd: Cmdlet): Uint8Array | null {
  const { Key: key, SecureKey: secure } = cmd.params;
  const bytes = key ? toBytes(key) : secure ? utf16((secure as SecureString).reveal()) : null;
  if (bytes && ![16, 24, 32].includes(bytes.length)) {
    cmd.throwTerminatingOf(
      'System.ArgumentException',
      'The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.',
      'ImportSecureString_InvalidArgument',
      'InvalidArgument',
    );
  }
  return bytes;
}

export function encryptSecret(host: Host, secret: string, key: Uint8Array | null): string {
  if (key === null) return hexText(utf16(secret));
  const iv = host.randomBytes(BLOCK);
  const data = (host as unknown as HostServices).crypto.cipher('encrypt', 'aes', 'CBC', key, iv, padded(utf16(secret)));
  const inner = `2|${base64(iv)}|${hexText(data)}`;
  return MAGIC + base64(utf16(inner));
}

export function decryptSecret(host: Host, text: string, key: Uint8Array | null): string {
  if (key === null) return fromUtf16(unhex(text));
  if (!text.startsWith(MAGIC))
    throw new NetException('System.ArgumentException', 'Input string was not in a correct format.');
  const [, iv = '', data = ''] = fromUtf16(unbase64(text.slice(MAGIC.length))).split('|');
  const plain = (host as unknown as HostServices).crypto.cipher(
    'decrypt',
    'aes',
    'CBC',
    key,
    unbase64(iv),
    unhex(data),
  );
  return fromUtf16(unpadded(plain));
}

export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 255;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function fromUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}

function unhex(text: string): Uint8Array {
  if (!/^(?:[\da-f]{2})*$/i.test(text)) {
    throw new NetException('System.FormatException', `The input string '${text}' was not in a correct format.`);
  }
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function unbase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** PKCS7. */
function padded(bytes: Uint8Array): Uint8Array {
  const count = BLOCK - (bytes.length % BLOCK);
  const all = new Uint8Array(bytes.length + count).fill(count);
  all.set(bytes);
  return all;
}

function unpadded(bytes: Uint8Array): Uint8Array {
  const count = bytes.at(-1) ?? 0;
  if (count < 1 || count > BLOCK || bytes.subarray(-count).some((byte) => byte !== count)) {
    throw new NetException(
      'System.Security.Cryptography.CryptographicException',
      'Padding is invalid and cannot be removed.',
    );
  }
  return bytes.subarray(0, bytes.length - count);
}
