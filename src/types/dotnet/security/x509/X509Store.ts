/**
 * System.Security.Cryptography.X509Certificates.X509Store as .NET keeps it on Linux: the user's stores are folders of one
 * PFX file a certificate, without a password; the machine's are the system's bundle of roots, and cannot be changed.
 */
import { NetException } from '../../../../errors/NetException.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import { type HostFiles, hostOf } from '../../HostServices.ts';
import { argumentNull, platformNotSupported } from '../../netErrors.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { Certificate, certificatesOfPem, textOf } from './Certificate.ts';
import { Certificate2Collection, sameCertificate, thumbprintOf } from './CertificateCollection.ts';
import { exportPkcs12, openPkcs12 } from './CertificateFile.ts';

const LIMITED = 'Unix LocalMachine X509Store is limited to the Root and CertificateAuthority stores.';
const READ_ONLY = 'Unix LocalMachine X509Stores are read-only for all users.';

/** OpenFlags. */
const READ_WRITE = 1;
const EXISTING_ONLY = 4;

/** Where systems keep the certificates they trust. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
];

export class X509Store {
  private flags: number | null = null;
  constructor(
    readonly name: string,
    /** 1: the user's, 2: the machine's. */
    readonly location: number,
  ) {}

  get isOpen(): boolean {
    return this.flags !== null;
  }

  /** Flags of OpenFlags. */
  open(ctx: TypeContext, flags: number): void {
    if (this.location === 2) this.checkMachine(flags);
    else {
      const folder = this.folder(ctx);
      if ((flags & EXISTING_ONLY) !== 0 && hostOf(ctx).files.stat(folder) === null)
        throw cryptographic('The specified X509 certificate store does not exist.');
    }
    this.flags = flags;
  }

  /** When the user's store last changed; null when there is none. */
  changedMs(ctx: TypeContext): number | null {
    return hostOf(ctx).files.stat(this.folder(ctx))?.modifiedMs ?? null;
  }

  close(): void {
    this.flags = null;
  }

  /** Empty while it is not open. */
  certificates(ctx: TypeContext): Certificate2Collection {
    if (!this.isOpen) return new Certificate2Collection();
    return new Certificate2Collection(this.location === 2 ? machineCertificates(ctx, this.name) : this.read(ctx));
  }

  /** A certificate with its key; one that is there already stays, unless only the new one has a key. */
  add(ctx: TypeContext, certificate: Certificate | null): void {
    if (certificate === null) throw argumentNull('certificate');
    const folder = this.writable(ctx);
    const { files } = hostOf(ctx);
    const existing = this.read(ctx).find((each) => sameCertificate(each, certificate));
    if (existing && (existing.privateKey !== null || certificate.privateKey === null)) return;
    makeFolders(files, folder);
    const path = `${folder}/${thumbprintOf(ctx, certificate)}.pfx`;
    const bytes = exportPkcs12(ctx, [certificate], '', 'aes256-sha256', 1);
    // The key is nobody else's to read, not even before the file has its mode.
    if (!existing) files.writeFile(path, new Uint8Array(0), 'truncate');
    files.setMode(path, 0o600);
    files.writeFile(path, bytes, 'truncate');
  }

  remove(ctx: TypeContext, certificate: Certificate | null): void {
    if (certificate === null) throw argumentNull('certificate');
    const folder = this.writable(ctx);
    const path = `${folder}/${thumbprintOf(ctx, certificate)}.pfx`;
    if (hostOf(ctx).files.stat(path) !== null) hostOf(ctx).files.remove(path, false);
  }

  private writable(ctx: TypeContext): string {
    if (this.flags === null) throw cryptographic('The X509 certificate store has not been opened.');
    if ((this.flags & READ_WRITE) === 0) throw cryptographic('The X509 certificate store is read-only.');
    return this.folder(ctx);
  }

  private folder(ctx: TypeContext): string {
    if (this.name === '') throw cryptographic('String cannot be empty or null.');
    if (/[/\\\0]/.test(this.name)) throw cryptographic('The storeName value was invalid.');
    const home = hostOf(ctx).files.homeDirectory;
    return `${home}/.dotnet/corefx/cryptography/x509stores/${this.name.toLowerCase()}`;
  }

  private read(ctx: TypeContext): Certificate[] {
    const folder = this.folder(ctx);
    const { files } = hostOf(ctx);
    if (files.stat(folder) === null) return [];
    const names = files.readDirectory(folder).filter((name) => name.endsWith('.pfx'));
    return names.flatMap((name) => readable(ctx, files.readFile(`${folder}/${name}`)));
  }

  private checkMachine(flags: number): void {
    const isKnown = /^(?:Root|CA)$/i.test(this.name);
    if (isKnown && (flags & READ_WRITE) === 0) return;
    const text = (flags & READ_WRITE) !== 0 ? READ_ONLY : LIMITED;
    const inner = platformNotSupported(text);
    throw new NetException('System.Security.Cryptography.CryptographicException', text, { inner });
  }
}

/** The user's certificate by its thumbprint, which may be written with spaces; null when there is none. */
export function userCertificate(ctx: TypeContext, thumbprint: string): Certificate | null {
  const store = new X509Store('My', 1);
  store.open(ctx, EXISTING_ONLY);
  return byThumbprint(ctx, store, thumbprint.replace(/\s/g, '').toUpperCase());
}

/** The same where it does not matter whether the user has any certificates. */
export function certificateInStore(ctx: TypeContext, thumbprint: string): Certificate | null {
  const store = new X509Store('My', 1);
  store.open(ctx, 0);
  return byThumbprint(ctx, store, thumbprint);
}

function byThumbprint(ctx: TypeContext, store: X509Store, thumbprint: string): Certificate | null {
  const all = store.certificates(ctx).certificates as Certificate[];
  return all.find((each) => thumbprintOf(ctx, each) === thumbprint) ?? null;
}

/** A file that is no certificate is passed over. */
function readable(ctx: TypeContext, bytes: Uint8Array): Certificate[] {
  try {
    return [openPkcs12(ctx, bytes, '')];
  } catch (thrown) {
    if (thrown instanceof NetException) return [];
    throw thrown;
  }
}

function makeFolders(files: HostFiles, folder: string): void {
  const parts = folder.split('/');
  for (let count = 2; count <= parts.length; count++) {
    const path = parts.slice(0, count).join('/');
    if (files.stat(path) === null) files.makeDirectory(path);
  }
}

/** Roots sign themselves; what else the bundle holds are authorities in between. */
function machineCertificates(ctx: TypeContext, name: string): Certificate[] {
  const { files, environment } = hostOf(ctx);
  const path = [environment.get('SSL_CERT_FILE') ?? '', ...BUNDLES].find((each) => each !== '' && files.stat(each));
  if (path === undefined) return [];
  const all = certificatesOfPem(textOf(files.readFile(path))).map((bytes) => new Certificate(bytes));
  const wantsRoots = name.toLowerCase() === 'root';
  return all.filter(({ subject, issuer }) => (String(subject.rawData) === String(issuer.rawData)) === wantsRoots);
}
