/**
 * Encryption by a password over node-forge's pbe module, loaded when a file of keys is first read or written: node:crypto
 * has neither PKCS #12's own way of making keys nor the RC2 of older files. Rule that surprises: PKCS #12's schemes take
 * the password as UTF-16, PBES2 takes its UTF-8.
 */
import type Forge from 'node-forge';
import type { HostPasswordEncryption } from '../types/dotnet/HostServices.ts';
import { DerTag, readDer } from '../types/dotnet/security/x509/DerReader.ts';
import { packageModule } from './builtin.ts';

const PBES2 = '1.2.840.113549.1.5.13';

/** What node-forge's types leave out. */
interface Pbe {
  getCipher(oid: string, parameters: Forge.asn1.Asn1, password: string | null): Forge.cipher.BlockCipher;
  generatePkcs12Key(
    password: string | null,
    salt: Forge.util.ByteStringBuffer,
    id: number,
    iterations: number,
    length: number,
    hash: Forge.md.MessageDigest,
  ): Forge.util.ByteStringBuffer;
}

/** What a key is for, in PKCS #12's numbers: 3 is a MAC. */
const FOR_MAC = 3;

let loaded: typeof Forge | null = null;

function forge(): typeof Forge {
  if (loaded === null) {
    packageModule('node-forge/lib/md.all');
    packageModule('node-forge/lib/pbe');
    loaded = packageModule<typeof Forge>('node-forge/lib/forge');
  }
  return loaded;
}

/** node-forge's bytes are texts of one character a byte. */
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (password: string | null): string => Buffer.from(password ?? '', 'utf8').toString('latin1');

export class NodePasswordEncryption implements HostPasswordEncryption {
  decrypt(password: string | null, algorithm: Uint8Array, data: Uint8Array): Uint8Array | null {
    const { asn1, pki, util } = forge();
    const [oid, parameters] = asn1.fromDer(toText(algorithm)).value as Forge.asn1.Asn1[];
    const scheme = asn1.derToOid(oid!.value as string);
    const cipher = pbeOf(pki).getCipher(scheme, parameters!, scheme === PBES2 ? utf8(password) : password);
    cipher.update(util.createBuffer(toText(data)));
    return cipher.finish() ? toBytes(cipher.output.getBytes()) : null;
  }

  encrypt(
    password: string | null,
    scheme: 'aes256-sha256' | '3des-sha1',
    iterations: number,
    data: Uint8Array,
  ): Uint8Array {
    const { asn1, pki } = forge();
    const isPbes2 = scheme === 'aes256-sha256';
    const options = isPbes2 ? { algorithm: 'aes256', prfAlgorithm: 'sha256' } : { algorithm: '3des' };
    // A sequence whose content stays the bytes it is: read and written again it could change.
    const content = toText(readDer(data)![0]!.bytes);
    const plain = asn1.create(asn1.Class.UNIVERSAL, DerTag.Sequence as Forge.asn1.Type, false, content);
    const encrypted = pki.encryptPrivateKeyInfo(
      plain,
      (isPbes2 ? utf8(password) : password) as string,
      {
        ...options,
        count: iterations,
        saltSize: isPbes2 ? 16 : 8,
      } as Parameters<typeof pki.encryptPrivateKeyInfo>[2],
    );
    return toBytes(asn1.toDer(encrypted).getBytes());
  }

  macKey(password: string | null, salt: Uint8Array, iterations: number, length: number, hash: string): Uint8Array {
    const { md, util } = forge();
    const digest = md[hash.toLowerCase() as 'sha1' | 'sha256' | 'sha384' | 'sha512'].create();
    const bytes = util.createBuffer(toText(salt));
    return toBytes(
      pbeOf(forge().pki).generatePkcs12Key(password, bytes, FOR_MAC, iterations, length, digest).getBytes(),
    );
  }
}

const pbeOf = (pki: typeof Forge.pki): Pbe => (pki as unknown as { pbe: Pbe }).pbe;
