/** What $Host.UI.Prompt is given: FieldDescription. */
import { NetException } from '../../errors/NetException.ts';
import { NetList } from '../../types/collections/NetList.ts';
import type { NetType } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { argumentException } from '../providers/providerErrors.ts';
import type { PromptField } from '../pipeline/promptForFields.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';

export class FieldDescription implements PromptField {
  private given: NetType | null = null;
  label = '';
  helpMessage = '';
  defaultValue: unknown = null;
  isMandatory = true;
  readonly attributes = new NetList([], getType('System.Collections.ObjectModel.Collection[System.Attribute]'));

  constructor(readonly name: string) {}

  get type(): NetType {
    return this.given ?? getType('System.String');
  }
  set type(type: NetType) {
    this.given = type;
  }
}

export function argumentNull(name: string): NetException {
  return new NetException(
    `${SMA}PSArgumentNullException`,
    `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
    { errorId: 'ArgumentNull', category: 'InvalidArgument' },
  );
}

export const PROMPT_TYPES = [
  engineType(
    `${SMA}Host.FieldDescription`,
    FieldDescription,
    {
      'string Name {get;}': 'name',
      'string ParameterTypeName {get;}': (self: FieldDescription) => self.type.name,
      'string ParameterTypeFullName {get;}': (self: FieldDescription) => self.type.fullName,
      'string ParameterAssemblyFullName {get;}': (self: FieldDescription) => self.type.assemblyQualifiedName,
      'string Label {get;set;}': 'label',
      'string HelpMessage {get;set;}': 'helpMessage',
      'bool IsMandatory {get;set;}': 'isMandatory',
      'psobject DefaultValue {get;set;}': 'defaultValue',
      'System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}': 'attributes',
    },
    {
      methods: `${SMA}Host.FieldDescription new(string name)\nvoid SetParameterType(type parameterType)`,
      create: (_self, _ctx, name: string | null) => {
        if (!name) throw argumentException('name cannot be null or empty.');
        return new FieldDescription(name);
      },
      members: {
        SetParameterType: (self: FieldDescription, _ctx, type: NetType | null) => {
          if (!type) throw argumentNull('parameterType');
          self.type = type;
        },
      },
    },
  ),
];
