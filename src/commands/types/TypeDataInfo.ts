/** Get-TypeData's results (System.Management.Automation.Runspaces.TypeData): a type's extended members as they stand. */
import { commandType } from './commandType.ts';

export class TypeDataInfo {
  defaultDisplayProperty: string | null = null;
  defaultDisplayPropertySet: unknown = null;
  defaultKeyPropertySet: unknown = null;
  stringSerializationSource: string | null = null;
  serializationDepth = 0;

  constructor(
    readonly typeName: string,
    /** Dictionary from member name to member. */
    readonly members: unknown,
  ) {}
}

export const TYPE_DATA_TYPES = [
  commandType('System.Management.Automation.Runspaces.TypeData', TypeDataInfo, {
    'string TypeName {get;}': 'typeName',
    'System.Object Members {get;}': 'members',
    'string DefaultDisplayProperty {get;set;}': 'defaultDisplayProperty',
    'System.Object DefaultDisplayPropertySet {get;set;}': 'defaultDisplayPropertySet',
    'System.Object DefaultKeyPropertySet {get;set;}': 'defaultKeyPropertySet',
    'string StringSerializationSource {get;set;}': 'stringSerializationSource',
    'uint SerializationDepth {get;set;}': 'serializationDepth',
  }),
];
