/**
 * What belongs to sessions as data: PSSessionOption, WSManConfigurationOption, experimental features. Remote sessions
 * themselves are not here, but scripts make and read their options.
 */
import { EnumValue } from '../../types/EnumValue.ts';
import { TimeSpan } from '../../types/numerics/index.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { ExperimentalFeature, experimentalFeatures } from '../../engine/session/experimentalFeatures.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { commandType } from './commandType.ts';

const SMA = 'System.Management.Automation.';
const BUFFERING = `${SMA}Runspaces.OutputBufferingMode`;
const TICKS_PER_MS = 10_000n;
const MINUTE_MS = 60_000;

const enumOf = (type: string, name: string): EnumValue =>
  EnumValue.of(getType(type), getType(type).definition.values![name]!);
const span = (milliseconds: number): TimeSpan => new TimeSpan(BigInt(milliseconds) * TICKS_PER_MS);

/** In the order in which they are listed. */
export class PSSessionOption {
  maximumConnectionRedirectionCount = 5;
  noCompression = false;
  noMachineProfile = false;
  proxyAccessType = enumOf(`${SMA}Remoting.ProxyAccessType`, 'None');
  proxyAuthentication = enumOf(`${SMA}Runspaces.AuthenticationMechanism`, 'Negotiate');
  proxyCredential: unknown = null;
  skipCACheck = false;
  skipCNCheck = false;
  skipRevocationCheck = false;
  operationTimeout = span(3 * MINUTE_MS);
  noEncryption = false;
  useUTF16 = false;
  includePortInSPN = false;
  outputBufferingMode = enumOf(BUFFERING, 'None');
  maxConnectionRetryCount = 5;
  culture: unknown = null;
  uiCulture: unknown = null;
  maximumReceivedDataSizePerCommand: number | null = null;
  maximumReceivedObjectSize: number | null = 200 * 1024 * 1024;
  applicationArguments: unknown = null;
  openTimeout = span(3 * MINUTE_MS);
  cancelTimeout = span(MINUTE_MS);
  idleTimeout = span(-1);
}

const OPTION = `${SMA}Remoting.PSSessionOption`;

export class WSManConfigurationOption {
  processIdleTimeoutSec: number | null = null;
  maxIdleTimeoutSec: number | null = null;
  maxSessions: number | null = null;
  maxConcurrentCommandsPerSession: number | null = null;
  maxSessionsPerUser: number | null = null;
  maxMemoryPerSessionMB: number | null = null;
  maxProcessesPerSession: number | null = null;
  maxConcurrentUsers: number | null = null;
  idleTimeoutSec: number | null = null;
  outputBufferingMode: EnumValue | null = null;
}

const NUMBERS =
  'ProcessIdleTimeoutSec MaxIdleTimeoutSec MaxSessions MaxConcurrentCommandsPerSession MaxSessionsPerUser MaxMemoryPerSessionMB MaxProcessesPerSession MaxConcurrentUsers IdleTimeoutSec'.split(
    ' ',
  );

/** The name of a parameter or property as a field's. */
export function fieldNamed(name: string): string {
  return name[0]!.toLowerCase() + name.slice(1);
}

export const SESSION_OPTION_TYPES: readonly TypeDefinition[] = [
  commandType(
    OPTION,
    PSSessionOption,
    {
      'int MaximumConnectionRedirectionCount {get;set;}': 'maximumConnectionRedirectionCount',
      'bool NoCompression {get;set;}': 'noCompression',
      'bool NoMachineProfile {get;set;}': 'noMachineProfile',
      [`${SMA}Remoting.ProxyAccessType ProxyAccessType {get;set;}`]: 'proxyAccessType',
      [`${SMA}Runspaces.AuthenticationMechanism ProxyAuthentication {get;set;}`]: 'proxyAuthentication',
      'pscredential ProxyCredential {get;set;}': 'proxyCredential',
      'bool SkipCACheck {get;set;}': 'skipCACheck',
      'bool SkipCNCheck {get;set;}': 'skipCNCheck',
      'bool SkipRevocationCheck {get;set;}': 'skipRevocationCheck',
      'timespan OperationTimeout {get;set;}': 'operationTimeout',
      'bool NoEncryption {get;set;}': 'noEncryption',
      'bool UseUTF16 {get;set;}': 'useUTF16',
      'bool IncludePortInSPN {get;set;}': 'includePortInSPN',
      [`${BUFFERING} OutputBufferingMode {get;set;}`]: 'outputBufferingMode',
      'int MaxConnectionRetryCount {get;set;}': 'maxConnectionRetryCount',
      'cultureinfo Culture {get;set;}': 'culture',
      'cultureinfo UICulture {get;set;}': 'uiCulture',
      'System.Nullable[int] MaximumReceivedDataSizePerCommand {get;set;}': 'maximumReceivedDataSizePerCommand',
      'System.Nullable[int] MaximumReceivedObjectSize {get;set;}': 'maximumReceivedObjectSize',
      'psprimitivedictionary ApplicationArguments {get;set;}': 'applicationArguments',
      'timespan OpenTimeout {get;set;}': 'openTimeout',
      'timespan CancelTimeout {get;set;}': 'cancelTimeout',
      'timespan IdleTimeout {get;set;}': 'idleTimeout',
    },
    { constructors: { [`${OPTION} new()`]: () => new PSSessionOption() } },
  ),
  commandType(
    'Microsoft.PowerShell.Commands.WSManConfigurationOption',
    WSManConfigurationOption,
    {
      ...Object.fromEntries(NUMBERS.map((name) => [`System.Nullable[int] ${name} {get;}`, fieldNamed(name)])),
      [`System.Nullable[${BUFFERING}] OutputBufferingMode {get;}`]: 'outputBufferingMode',
    },
    {
      methods: {
        'System.Object Clone()': (self: WSManConfigurationOption) =>
          Object.assign(new WSManConfigurationOption(), self),
      },
      interfaces: ['System.ICloneable'],
    },
  ),
  {
    name: `${SMA}ExperimentalFeature`,
    kind: 'class',
    jsClass: ExperimentalFeature,
    build: () => ({
      members: {
        'string Name {get;}': (self: ExperimentalFeature) => self.name,
        'string Description {get;}': (self: ExperimentalFeature) => self.description,
        'string Source {get;}': (self: ExperimentalFeature) => self.source,
        'bool Enabled {get;}': (self: ExperimentalFeature) => self.enabled,
      },
      statics: {
        'static bool IsEnabled(string featureName)': (_self: unknown, ctx: unknown, name: string) =>
          experimentalFeatures(ctx as ExecutionContext).some((each) => each.name === name && each.enabled),
      },
    }),
  },
];
