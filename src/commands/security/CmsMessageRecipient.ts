/**
 * System.Management.Automation.CmsMessageRecipient: whom a message is for, as a certificate or as a text that leads to
 * one: its PEM, a file or a folder of files, a subject or thumbprint among the user's certificates. Rule that surprises:
 * the first of these that finds a certificate decides, even when that one is not good for encryption; only a text with
 * wildcards passes over such.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import type { ErrorCategory } from '../../errors/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { argumentError } from '../../types/dotnet/netErrors.ts';
import { Certificate } from '../../types/dotnet/security/x509/Certificate.ts';
import { Certificate2Collection, thumbprintOf } from '../../types/dotnet/security/x509/CertificateCollection.ts';
import { openCertificate } from '../../types/dotnet/security/x509/CertificateFile.ts';
import { X509Store } from '../../types/dotnet/security/x509/X509Store.ts';
import { enumNumber, setReference } from '../../types/dotnet/values.ts';
import { WildcardPattern } from '../../types/index.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { armoredBytes } from './asciiArmor.ts';

const DOCUMENT_ENCRYPTION = '1.3.6.1.4.1.311.80.1';
/** X509KeyUsageFlags: DataEncipherment and KeyEncipherment. */
const ENCIPHERMENT = 16 + 32;

export type Purpose = 'encryption' | 'decryption';

export class CmsMessageRecipient {
  certificates: Certificate[] = [];

  constructor(
    private readonly identifier: string | null,
    private readonly pending: Certificate | null = null,
  ) {}

  /** Finds the certificates; what went wrong, or null. */
  resolve(ctx: ExecutionContext, purpose: Purpose): ErrorRecord | null {
    const ways = [
      () => (this.pending ? [this.pending] : []),
      () => this.fromPem(ctx),
      () => this.fromPath(ctx),
      () => this.fromStore(ctx),
    ];
    try {
      for (const find of this.identifier === null ? ways.slice(0, 1) : ways.slice(1)) {
        this.take(ctx, purpose, find());
        if (this.certificates.length > 0) return null;
      }
    } catch (thrown) {
      if (thrown instanceof ErrorRecord) return thrown;
      throw thrown;
    }
    return purpose === 'decryption' && this.hasWildcards ? null : this.notFound();
  }

  private get hasWildcards(): boolean {
    return this.identifier !== null && WildcardPattern.containsWildcardCharacters(this.identifier);
  }

  private notFound(): ErrorRecord {
    const text = `Cannot load encryption certificate. The certificate setting '${this.identifier ?? ''}' does not represent a valid base-64 encoded certificate, nor does it represent a valid certificate by file, directory, thumbprint, or subject name.`;
    return refusal(text, 'NoCertificateFound', 'ObjectNotFound', this.identifier);
  }

  private fromPem(ctx: ExecutionContext): Certificate[] {
    try {
      const found = armoredBytes(this.identifier!, 'CERTIFICATE');
      return found ? [openCertificate(ctx, found.bytes, null)] : [];
    } catch (thrown) {
      if (thrown instanceof NetException) return [];
      throw thrown;
    }
  }

  private fromPath(ctx: ExecutionContext): Certificate[] {
    const files: string[] = [];
    for (const { isFileSystem, path, provider } of pathsOf(ctx, this.identifier!)) {
      if (!isFileSystem) {
        const text = `Cannot load certificate. '${this.identifier}' must resolve to a file system path.`;
        throw refusal(text, 'CertificatePathMustBeFileSystemPath', 'ObjectNotFound', provider.info);
      }
      files.push(...filesIn(ctx, path));
    }
    return files.flatMap((file) => certificateIn(ctx, file));
  }

  private fromStore(ctx: ExecutionContext): Certificate[] {
    const store = new X509Store('My', 1);
    store.open(ctx, 0);
    const pattern = new WildcardPattern(this.identifier!, { ignoreCase: true });
    const all = store.certificates(ctx).certificates as Certificate[];
    return all.filter((each) => pattern.isMatch(each.subject.name) || pattern.isMatch(thumbprintOf(ctx, each)));
  }

  /** Keeps what can be used; throws an ErrorRecord for what was named and cannot. */
  private take(ctx: ExecutionContext, purpose: Purpose, found: readonly Certificate[]): void {
    const seen = new Set<string>();
    for (const certificate of found) {
      const thumbprint = thumbprintOf(ctx, certificate);
      if (!isGoodForEncryption(certificate)) {
        if (this.hasWildcards) continue;
        throw unfit(thumbprint, certificate);
      }
      if ((purpose === 'decryption' && certificate.privateKey === null) || seen.has(thumbprint)) continue;
      seen.add(thumbprint);
      if (purpose === 'encryption' && this.certificates.length > 0) {
        this.certificates = [];
        throw this.several(found);
      }
      this.certificates.push(certificate);
    }
  }

  private several(found: readonly Certificate[]): ErrorRecord {
    const text = `Cannot load certificate. The identifier '${this.identifier}' matches multiple certificates. To encrypt to multiple recipients, provide multiple specific values to the 'To' parameter, rather than a wildcard that matches multiple certificates.`;
    const target = new Certificate2Collection(found);
    return refusal(text, 'IdentifierMustReferenceSingleCertificate', 'LimitsExceeded', target);
  }
}

function refusal(text: string, errorId: string, category: ErrorCategory, target: unknown): ErrorRecord {
  return new ErrorRecord(argumentError(text), errorId, category, target);
}

function unfit(thumbprint: string, certificate: Certificate): ErrorRecord {
  const text = `Certificate '${thumbprint}' cannot be used for encryption. Encryption certificates must contain the Data Encipherment or Key Encipherment key usage, and include the Document Encryption Enhanced Key Usage (${DOCUMENT_ENCRYPTION}).`;
  return refusal(text, 'CertificateCannotBeUsedForEncryption', 'InvalidData', certificate);
}

function isGoodForEncryption({ enhancedKeyUsages, keyUsages }: Certificate): boolean {
  return enhancedKeyUsages?.includes(DOCUMENT_ENCRYPTION) === true && ((keyUsages ?? 0) & ENCIPHERMENT) !== 0;
}

/** The paths a text may lead to: none where it leads nowhere. */
function pathsOf(ctx: ExecutionContext, identifier: string) {
  try {
    return ctx.providers.resolveExisting(identifier === '' ? '.' : identifier);
  } catch (thrown) {
    if (thrown instanceof NetException) return [];
    throw thrown;
  }
}

/** The file itself, or those of a folder. */
function filesIn(ctx: ExecutionContext, path: string): string[] {
  const { files } = ctx.host;
  if (files.stat(path)?.kind !== 'directory') return [path];
  const inside = files.readDirectory(path).map((name) => `${path}${files.separator}${name}`);
  return inside.filter((file) => files.stat(file)?.kind === 'file');
}

function certificateIn(ctx: ExecutionContext, file: string): Certificate[] {
  try {
    return [openCertificate(ctx, ctx.host.files.readFile(file), null)];
  } catch {
    return [];
  }
}

const NAME = 'System.Management.Automation.CmsMessageRecipient';

export const CMS_RECIPIENT_TYPES: readonly TypeDefinition[] = [
  {
    name: NAME,
    kind: 'class',
    jsClass: CmsMessageRecipient,
    build: () =>
      implement(
        `
${NAME} new(string identifier)
${NAME} new(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
System.Security.Cryptography.X509Certificates.X509Certificate2Collection Certificates {get;}
void Resolve(System.Management.Automation.SessionState sessionState, System.Management.Automation.ResolutionPurpose purpose, [ref] System.Management.Automation.ErrorRecord error)
`,
        {
          new: (_self, _ctx, given: string | Certificate) =>
            given instanceof Certificate ? new CmsMessageRecipient(null, given) : new CmsMessageRecipient(given),
          members: {
            Certificates: (self: CmsMessageRecipient) => new Certificate2Collection(self.certificates),
            Resolve: (self: CmsMessageRecipient, ctx, _session: unknown, purpose: unknown, error: unknown) => {
              const isEncryption = enumNumber(purpose) === 0;
              setReference(error, self.resolve(ctx as ExecutionContext, isEncryption ? 'encryption' : 'decryption'));
            },
          },
        },
      ),
  },
];
