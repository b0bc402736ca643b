/**
 * System.Net.ServicePointManager: settings of the old web stack that scripts set out of habit. As in .NET today they
 * have no effect on requests; psail keeps what was set for the session. Rule that surprises: only WebRequest and WebClient
 * ask ServerCertificateValidationCallback, and fail with a script block; the web cmdlets never look at it.
 */
import type { NetDelegate } from '../../NetDelegate.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { newEnum } from '../values.ts';

const SETTINGS = new WeakMap<object, Map<string, unknown>>();

function settings(ctx: TypeContext): Map<string, unknown> {
  const host = hostOf(ctx) as object;
  let own = SETTINGS.get(host);
  if (!own) SETTINGS.set(host, (own = new Map()));
  return own;
}

const setting = (name: string, fallback: (ctx: TypeContext) => unknown): MemberBody => ({
  get: (_self, ctx) => settings(ctx).get(name) ?? fallback(ctx),
  set: (_self, value, ctx) => void settings(ctx).set(name, value),
});

/** ServerCertificateValidationCallback: what requests without a callback of their own ask; null for nobody. */
export function sessionValidator(ctx: TypeContext): NetDelegate | null {
  return (settings(ctx).get('ServerCertificateValidationCallback') as NetDelegate | null | undefined) ?? null;
}

export const ServicePointManagerType: TypeDefinition = {
  name: 'System.Net.ServicePointManager',
  kind: 'class',
  build: () =>
    implement(
      `
static System.Net.SecurityProtocolType SecurityProtocol {get;set;}
static int DefaultConnectionLimit {get;set;}
static bool Expect100Continue {get;set;}
static bool UseNagleAlgorithm {get;set;}
static bool CheckCertificateRevocationList {get;set;}
static int MaxServicePointIdleTime {get;set;}
static int DnsRefreshTimeout {get;set;}
static int DefaultNonPersistentConnectionLimit {get;}
static int DefaultPersistentConnectionLimit {get;}
static bool EnableDnsRoundRobin {get;set;}
static int MaxServicePoints {get;set;}
static bool ReusePort {get;set;}
static System.Net.Security.RemoteCertificateValidationCallback ServerCertificateValidationCallback {get;set;}
`,
      {
        statics: {
          SecurityProtocol: setting('SecurityProtocol', (ctx) => newEnum(ctx, 'System.Net.SecurityProtocolType', 0)),
          DefaultConnectionLimit: setting('DefaultConnectionLimit', () => 2),
          Expect100Continue: setting('Expect100Continue', () => true),
          UseNagleAlgorithm: setting('UseNagleAlgorithm', () => true),
          CheckCertificateRevocationList: setting('CheckCertificateRevocationList', () => false),
          MaxServicePointIdleTime: setting('MaxServicePointIdleTime', () => 100000),
          DnsRefreshTimeout: setting('DnsRefreshTimeout', () => 120000),
          DefaultNonPersistentConnectionLimit: () => 4,
          DefaultPersistentConnectionLimit: () => 2,
          EnableDnsRoundRobin: setting('EnableDnsRoundRobin', () => false),
          MaxServicePoints: setting('MaxServicePoints', () => 0),
          ReusePort: setting('ReusePort', () => false),
          ServerCertificateValidationCallback: setting('ServerCertificateValidationCallback', () => null),
        },
      },
    ),
};
