/** CreateFromPem and its family: a certificate in PEM, and its key in PEM, which may be encrypted. */
import type { TypeContext } from '../../../TypeContext.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { hostOf } from '../../HostServices.ts';
import { withFileErrors } from '../../io/fileErrors.ts';
import { resolvePath } from '../../io/hostPaths.ts';
import { argumentError } from '../../netErrors.ts';
import { BAD_PADDING, cryptographic } from '../cryptoErrors.ts';
import { Certificate, certificatesOfPem, textOf } from './Certificate.ts';

const NO_CERTIFICATE =
  'The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed.';
const NO_KEY =
  'The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.';
const WRONG_PASSWORD =
  'The EncryptedPrivateKeyInfo structure was decoded but was not successfully interpreted, the password may be incorrect.';
export const KEY_MISMATCH = 'The provided key does not match the public key for this certificate.';

function withInner(message: string, inner: NetException): NetException {
  return new NetException('System.Security.Cryptography.CryptographicException', message, { inner });
}

/** A certificate without a key. */
export function certificateFromPem(text: string): Certificate {
  const [bytes] = certificatesOfPem(text);
  if (!bytes) throw cryptographic(NO_CERTIFICATE);
  return new Certificate(bytes);
}

/** A certificate and its key; `password`: the key is encrypted. */
export function certificateWithKey(
  ctx: TypeContext,
  text: string,
  keyText: string,
  password: string | null = null,
): Certificate {
  const certificate = certificateFromPem(text);
  const key = certificate.publicKey.newKey();
  if (key === null) throw cryptographic('The certificate key algorithm is not supported.');
  const labels = password === null ? `(?:${key.name} )?PRIVATE KEY` : 'ENCRYPTED PRIVATE KEY';
  const [block] = new RegExp(`-----BEGIN (${labels})-----[^-]+-----END \\1-----`).exec(keyText) ?? [];
  if (block === undefined) throw cryptographic(NO_KEY);
  try {
    key.importPem(ctx, block, password);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (password !== null) throw withInner(WRONG_PASSWORD, cryptographic(BAD_PADDING));
    throw cryptographic('Key is not a valid public or private key.');
  }
  if (!certificate.fits(ctx, key)) throw withInner(NO_KEY, argumentError(KEY_MISMATCH, 'privateKey'));
  return certificate.withKey(key);
}

/** The text of a file of PEM. */
export function readPemFile(ctx: TypeContext, given: string, parameter = 'path'): string {
  const path = resolvePath(ctx, given, parameter);
  return textOf(withFileErrors(ctx, path, false, () => hostOf(ctx).files.readFile(path)));
}
