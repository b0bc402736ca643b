/** Microsoft.PowerShell.Commands.WebRequestSession: cookies, headers and manners that requests share. */
import { GenericDictionary } from '../../../types/collections/GenericDictionary.ts';
import type { BaseCertificate } from '../../../types/dotnet/security/x509/Certificate.ts';
import { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { field, implement } from '../../../types/dotnet/implement.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { findType } from '../../../types/TypeRegistry.ts';
import { CookieContainer } from './Cookie.ts';
import { userAgentOf } from './userAgent.ts';

export class WebRequestSession {
  /** Names without regard to case. */
  headers: GenericDictionary = new GenericDictionary(
    findType('System.Collections.Generic.Dictionary[string,string]')!,
    'ignoreCase',
  );
  contentHeaders = new Map<string, string>();
  cookies = new CookieContainer();
  useDefaultCredentials = false;
  credentials: unknown = null;
  certificates: CertificateCollection | null = null;
  userAgent = '';
  proxy: unknown = null;
  maximumRedirection = -1;
  maximumRetryCount = 0;
  retryIntervalInSeconds = 0;

  addCertificate(certificate: BaseCertificate): void {
    this.certificates ??= new CertificateCollection();
    this.certificates.add(certificate);
  }
}

const FIELDS: Readonly<Record<string, keyof WebRequestSession>> = {
  Headers: 'headers',
  Cookies: 'cookies',
  UseDefaultCredentials: 'useDefaultCredentials',
  Credentials: 'credentials',
  Certificates: 'certificates',
  UserAgent: 'userAgent',
  Proxy: 'proxy',
  MaximumRedirection: 'maximumRedirection',
  MaximumRetryCount: 'maximumRetryCount',
  RetryIntervalInSeconds: 'retryIntervalInSeconds',
};

export const WEB_SESSION_TYPES: readonly TypeDefinition[] = [
  {
    name: 'Microsoft.PowerShell.Commands.WebRequestSession',
    kind: 'class',
    jsClass: WebRequestSession,
    build: () => {
      const members = Object.fromEntries(Object.entries(FIELDS).map(([name, source]) => [name, field(source)]));
      return implement(
        `
Microsoft.PowerShell.Commands.WebRequestSession new()
System.Collections.Generic.Dictionary[string,string] Headers {get;set;}
System.Net.CookieContainer Cookies {get;set;}
bool UseDefaultCredentials {get;set;}
System.Net.ICredentials Credentials {get;set;}
System.Security.Cryptography.X509Certificates.X509CertificateCollection Certificates {get;set;}
string UserAgent {get;set;}
System.Object Proxy {get;set;}
int MaximumRedirection {get;set;}
int MaximumRetryCount {get;set;}
int RetryIntervalInSeconds {get;set;}
`,
        {
          new: (_self, ctx) => {
            const made = new WebRequestSession();
            made.userAgent = userAgentOf(ctx, 'PowerShell');
            return made;
          },
          members,
        },
      );
    },
  },
];
