/**
 * PowerShell's subsystems (System.Management.Automation.Subsystem): the kinds there are and what is registered for them.
 * Rule that surprises: one provider is always there, PowerShell's own feedback on commands that fail.
 */
import { NetException } from '../../errors/index.ts';
import { Guid } from '../../types/numerics/Guid.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import { NET_TYPE, type NetType } from '../../types/NetType.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { commandType } from './commandType.ts';

const NAMESPACE = 'System.Management.Automation.Subsystem.';
const KIND = `${NAMESPACE}SubsystemKind`;
const INFO = `${NAMESPACE}SubsystemInfo`;
const IMPLEMENTATION = `${INFO}+ImplementationInfo`;
const IMPL = `${NAMESPACE}SubsystemInfoImpl\`1`;
const READ_ONLY = 'System.Collections.ObjectModel.ReadOnlyCollection';

const INTERFACES = {
  CommandPredictor: `${NAMESPACE}Prediction.ICommandPredictor`,
  CrossPlatformDsc: `${NAMESPACE}DSC.ICrossPlatformDsc`,
  FeedbackProvider: `${NAMESPACE}Feedback.IFeedbackProvider`,
} as const;
type Kind = keyof typeof INTERFACES;

const GENERAL_FEEDBACK = `${NAMESPACE}Feedback.GeneralCommandErrorFeedback`;

function readOnly(element: string, items: unknown[] = []): NetList {
  const list = new NetList(items, genericType(getType(`${READ_ONLY}\`1`), [getType(element)]));
  list.isReadOnly = true;
  return list;
}

const kindOf = (kind: Kind): EnumValue => EnumValue.of(getType(KIND), getType(KIND).definition.values![kind]!);

class ImplementationInfo {
  readonly id = new Guid('a3c6b07e-4a89-40c9-8be6-2a9aad2786a4');
  readonly kind = kindOf('FeedbackProvider');
  readonly name = 'General Feedback';
  readonly description = 'The built-in general feedback source for command errors.';
  readonly implementationType = getType(GENERAL_FEEDBACK);
}

export class SubsystemInfo {
  readonly kind: EnumValue;
  readonly subsystemType: NetType;
  readonly allowUnregistration = true;
  readonly allowMultipleRegistration: boolean;
  readonly requiredCmdlets = readOnly('System.String');
  readonly requiredFunctions = readOnly('System.String');
  readonly implementations: NetList;

  constructor(kind: Kind) {
    this.kind = kindOf(kind);
    this.subsystemType = getType(INTERFACES[kind]);
    Object.defineProperty(this, NET_TYPE, {
      value: genericType(getType(IMPL), [this.subsystemType]),
      enumerable: false,
    });
    this.allowMultipleRegistration = kind !== 'CrossPlatformDsc';
    this.implementations = readOnly(IMPLEMENTATION, kind === 'FeedbackProvider' ? [new ImplementationInfo()] : []);
  }
  get isRegistered(): boolean {
    return this.implementations.count > 0;
  }
}

export function subsystems(): SubsystemInfo[] {
  return (Object.keys(INTERFACES) as Kind[]).map((kind) => new SubsystemInfo(kind));
}

/** By its kind, or by the interface of what is registered for it. */
export function subsystem(of: EnumValue | NetType): SubsystemInfo {
  const found = subsystems().find(({ kind, subsystemType }) => kind === of || subsystemType === of);
  if (found) return found;
  const what = of instanceof EnumValue ? `subsystem kind '${of.toString()}'` : `subsystem type '${of.fullName}'`;
  const parameter = of instanceof EnumValue ? 'kind' : 'subsystemType';
  throw new NetException('System.ArgumentException', `The specified ${what} is unknown. (Parameter '${parameter}')`, {
    properties: { ParamName: parameter },
  });
}

export const SUBSYSTEM_TYPES: readonly TypeDefinition[] = [
  ...Object.values(INTERFACES).map((name): TypeDefinition => ({ name, kind: 'interface' })),
  { name: GENERAL_FEEDBACK, kind: 'class', isInternal: true },
  { name: IMPL, kind: 'class', base: INFO, typeParameters: ['TConcreteSubsystem'], isInternal: true, isSealed: true },
  commandType(
    IMPLEMENTATION,
    ImplementationInfo,
    {
      'guid Id {get;}': 'id',
      [`${KIND} Kind {get;}`]: 'kind',
      'string Name {get;}': 'name',
      'string Description {get;}': 'description',
      'type ImplementationType {get;}': 'implementationType',
    },
    { hasNoText: true },
  ),
  commandType(INFO, SubsystemInfo, {
    [`${KIND} Kind {get;}`]: 'kind',
    'type SubsystemType {get;}': 'subsystemType',
    'bool AllowUnregistration {get;}': 'allowUnregistration',
    'bool AllowMultipleRegistration {get;}': 'allowMultipleRegistration',
    [`${READ_ONLY}[string] RequiredCmdlets {get;}`]: 'requiredCmdlets',
    [`${READ_ONLY}[string] RequiredFunctions {get;}`]: 'requiredFunctions',
    'bool IsRegistered {get;}': 'isRegistered',
    [`${READ_ONLY}[${IMPLEMENTATION}] Implementations {get;}`]: 'implementations',
  }),
  {
    name: `${NAMESPACE}SubsystemManager`,
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () => ({
      statics: {
        [`static ${READ_ONLY}[${INFO}] GetAllSubsystemInfo()`]: () => readOnly(INFO, subsystems()),
        [`static ${INFO} GetSubsystemInfo(type subsystemType)`]: (_self: unknown, _ctx: unknown, type: NetType) =>
          subsystem(type),
        [`static ${INFO} GetSubsystemInfo(${KIND} kind)`]: (_self: unknown, _ctx: unknown, kind: EnumValue) =>
          subsystem(kind),
      },
    }),
  },
];
