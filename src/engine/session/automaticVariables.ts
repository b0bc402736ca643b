/** The variables every session starts with: automatic ones, constants and preference variables with PowerShell's defaults. */
import { experimentalFeatures } from './experimentalFeatures.ts';
import { NetException } from '../../errors/index.ts';
import { RESERVED_PREFERENCE } from '../pipeline/ActionPreference.ts';
import { convertTo, EnumValue, isDictionary } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { PSStyle } from '../../types/dotnet/format/PSStyle.ts';
import { EngineIntrinsics, PSHost } from './hostObjects.ts';
import { DefaultParameterDictionary } from './DefaultParameterDictionary.ts';
import {
  PSVariable,
  ComputedVariable,
  VARIABLE_ALLSCOPE,
  VARIABLE_CONSTANT,
  VARIABLE_READONLY,
  VARIABLE_TYPED,
} from './PSVariable.ts';
import type { Session } from './Session.ts';
import { versionTable } from './versionTable.ts';

export function preferenceEnum(name: string): unknown {
  return enumValue('System.Management.Automation.ActionPreference', name);
}
export function confirmImpactValue(name: string): unknown {
  return enumValue('System.Management.Automation.ConfirmImpact', name);
}
function enumValue(typeName: string, name: string): unknown {
  const type = getType(typeName);
  return EnumValue.of(type, type.definition.values![name]!);
}

/** A variable whose value is made when first read, so that a session starts fast. */
class LazyVariable extends PSVariable {
  private make: (() => unknown) | null;
  constructor(name: string, make: () => unknown) {
    super(name, null);
    this.make = make;
    this.flags = SPECIAL;
  }
  override get(): unknown {
    if (this.make) {
      this.value = this.make();
      this.make = null;
      this.flags &= ~SPECIAL;
    }
    return this.value;
  }
  override assign(value: unknown): void {
    super.assign(value);
    this.make = null;
    this.flags &= ~SPECIAL;
  }
}
const SPECIAL = 32;
const FIXED = VARIABLE_CONSTANT | VARIABLE_ALLSCOPE;
const READONLY_ALL = VARIABLE_READONLY | VARIABLE_ALLSCOPE;

export function installAutomaticVariables(session: Session): void {
  const scope = session.globalState.globalScope;
  const put = (name: string, value: unknown, flags = 0): void => {
    const variable = new PSVariable(name, value);
    variable.flags = flags;
    scope.setLocal(name.toLowerCase(), variable);
  };
  const lazy = (name: string, make: () => unknown, flags = 0): void => {
    const variable = new LazyVariable(name, make);
    variable.flags |= flags;
    scope.setLocal(name.toLowerCase(), variable);
  };
  const computed = (name: string, get: () => unknown, set: ((value: unknown) => void) | null = null): void => {
    const variable = new ComputedVariable(name, get, set);
    variable.flags |= VARIABLE_ALLSCOPE;
    scope.setLocal(name.toLowerCase(), variable);
  };
  put('null', null);
  put('true', true, FIXED);
  put('false', false, FIXED);
  installSystem(session, put, lazy);
  computed('?', () => session.questionMark);
  computed(
    'PWD',
    () => session.providers.location.toPathInfo(),
    (value) => session.providers.goTo(String(value), true),
  );
  lazy('Error', () => session.errors, VARIABLE_CONSTANT);
  installPreferences(session, put, lazy);
}

const SMA = 'System.Management.Automation.';

/** What is assigned to the variable is converted first. */
function typed(session: Session, name: string, typeName: string): void {
  const variable = session.globalState.globalScope.getLocal(name.toLowerCase())!;
  variable.flags |= VARIABLE_TYPED;
  variable.transform = (value) => {
    if (typeName.endsWith('Dictionary') && isDictionary(value))
      return value instanceof DefaultParameterDictionary ? value : new DefaultParameterDictionary(value);
    const converted = session.convertForVariable(value, getType(typeName), name);
    if (typeName.endsWith('ActionPreference') && String(converted) === 'Suspend')
      throw new NetException(`${SMA}ArgumentTransformationMetadataException`, RESERVED_PREFERENCE, {
        errorId: 'RuntimeException',
        category: 'MetadataError',
      });
    return converted;
  };
}

type Put = (name: string, value: unknown, flags?: number) => void;
type Lazy = (name: string, make: () => unknown, flags?: number) => void;

function installSystem(session: Session, put: Put, lazy: Lazy): void {
  const { host } = session;
  put('IsLinux', host.platform === 'linux', READONLY_ALL);
  put('IsMacOS', host.platform === 'darwin', READONLY_ALL);
  put('IsWindows', host.platform === 'win32', READONLY_ALL);
  put('IsCoreCLR', true, READONLY_ALL);
  put('PID', host.processId, FIXED);
  put('HOME', host.files.homeDirectory, READONLY_ALL);
  put('PSHOME', host.programFolder ?? '', FIXED);
  put('ShellId', 'Microsoft.PowerShell', FIXED);
  put('PSEdition', 'Core', FIXED);
  put('PSCulture', session.culture.name, READONLY_ALL);
  put('PSUICulture', session.uiCulture.name, READONLY_ALL);
  lazy('Host', () => new PSHost(session), FIXED);
  lazy('ExecutionContext', () => new EngineIntrinsics(session), FIXED);
  lazy('PSVersionTable', () => versionTable(session), FIXED);
  put('MyInvocation', null);
  put('PSCommandPath', '');
  put('PSScriptRoot', '');
  put('^', null);
  put('$', null);
  put('StackTrace', null);
  put('NestedPromptLevel', 0);
  lazy('EnabledExperimentalFeatures', () => enabledFeatures(session), READONLY_ALL);
}

function enabledFeatures(session: Session): string[] {
  return experimentalFeatures(session).flatMap(({ name, enabled }) => (enabled ? [name] : []));
}

function installPreferences(session: Session, put: Put, lazy: Lazy): void {
  for (const [name, value] of [
    ['ErrorActionPreference', 'Continue'],
    ['WarningPreference', 'Continue'],
    ['VerbosePreference', 'SilentlyContinue'],
    ['DebugPreference', 'SilentlyContinue'],
    ['InformationPreference', 'SilentlyContinue'],
    ['ProgressPreference', 'Continue'],
  ] as const) {
    lazy(name, () => preferenceEnum(value));
    typed(session, name, `${SMA}ActionPreference`);
  }
  lazy('ConfirmPreference', () => confirmImpactValue('High'));
  typed(session, 'ConfirmPreference', `${SMA}ConfirmImpact`);
  put('WhatIfPreference', false);
  put('FormatEnumerationLimit', 4);
  put('MaximumHistoryCount', 4096);
  put('PSNativeCommandUseErrorActionPreference', false);
  lazy('PSNativeCommandArgumentPassing', () =>
    convertTo('Standard', getType('System.Management.Automation.NativeArgumentPassingStyle'), session),
  );
  typed(session, 'PSNativeCommandUseErrorActionPreference', 'System.Boolean');
  typed(session, 'PSNativeCommandArgumentPassing', `${SMA}NativeArgumentPassingStyle`);
  lazy('ErrorView', () => convertTo('ConciseView', getType('System.Management.Automation.ErrorView'), session));
  typed(session, 'ErrorView', `${SMA}ErrorView`);
  lazy('PSDefaultParameterValues', () => new DefaultParameterDictionary());
  typed(session, 'PSDefaultParameterValues', `${SMA}DefaultParameterDictionary`);
  put('PSEmailServer', '');
  put('PSSessionApplicationName', 'wsman');
  put('PSSessionConfigurationName', 'http://schemas.microsoft.com/powershell/Microsoft.PowerShell');
  lazy('PSStyle', () => initialStyle(session), VARIABLE_CONSTANT);
  lazy('OutputEncoding', () => session.resolveType('System.Text.UTF8Encoding') && convertToEncoding(session));
}

function convertToEncoding(session: Session): unknown {
  return session.invokeStatic('System.Text.Encoding', 'UTF8');
}

/** NO_COLOR, even an empty one, asks for plain text. */
function initialStyle(session: Session): PSStyle {
  const style = new PSStyle();
  if (session.host.environment.get('NO_COLOR') !== undefined) style.OutputRendering = 'PlainText';
  return style;
}
