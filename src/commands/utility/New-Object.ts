/**
 * New-Object: makes an object of a .NET type.
 * Rule that surprises: the new object is written as one, even when it is a collection.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { hasProperty, invokeConstructor, isDictionary, setProperty, toPSString, unwrap } from '../../types/index.ts';
import type { NetType } from '../../types/NetType.ts';
import { PSObject } from '../../types/PSObject.ts';

export default defineCmdlet({
  name: 'New-Object',
  typeName: 'Microsoft.PowerShell.Commands.NewObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes an object of a .NET type.',
  defaultParameterSet: 'Net',
  parameters: {
    TypeName: {
      type: 'string',
      sets: [{ set: 'Net', mandatory: true, position: 0 }],
      description: 'Name of the type.',
    },
    ArgumentList: {
      type: 'object[]',
      aliases: ['Args'],
      sets: [{ set: 'Net', position: 1 }],
      description: "The constructor's arguments.",
    },
    ComObject: {
      type: 'string',
      sets: [{ set: 'Com', mandatory: true, position: 0 }],
      description: 'ProgID of a COM object.',
    },
    Strict: { type: 'switch', sets: [{ set: 'Com' }], description: 'Refuses COM objects with .NET wrappers.' },
    Property: {
      type: 'System.Collections.IDictionary',
      description: 'Properties to set, methods to call and their arguments.',
    },
  },
  unsupported: { ComObject: 'COM exists on Windows only and is not bridged', Strict: 'belongs to ComObject' },
  begin: (cmd) => {
    if (cmd.parameterSetName === 'Com') comUnsupported(cmd);
    const type = findType(cmd);
    const made = create(cmd, type);
    if (cmd.params.Property !== undefined) applyProperties(cmd, made);
    cmd.writeObject(made);
  },
  examples: [
    { code: '(New-Object Version 1, 2).Minor', output: '2\n' },
    { code: '(New-Object psobject -Property @{ A = 1 }).A', output: '1\n' },
  ],
});

function comUnsupported(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.PlatformNotSupportedException',
    `psail does not support COM objects (New-Object -ComObject ${cmd.params.ComObject}).`,
    'ComObjectNotSupported',
    'NotImplemented',
    cmd.params.ComObject,
  );
}

function findType(cmd: Cmdlet): NetType {
  const name = cmd.params.TypeName as string;
  const type = cmd.context.resolveType(name);
  if (type) return type;
  return cmd.throwTerminatingOf(
    'System.Management.Automation.PSArgumentException',
    `Cannot find type [${name}]: verify that the assembly containing this type is loaded.`,
    'TypeNotFound',
    'InvalidType',
  );
}

function create(cmd: Cmdlet, type: NetType): unknown {
  const args = (cmd.params.ArgumentList as unknown[] | undefined) ?? [];
  if (args.length === 0 && /^System\.Management\.Automation\.PS(Custom)?Object$/.test(type.fullName))
    return PSObject.custom();
  try {
    return invokeConstructor(type, args, cmd.context);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (args.length === 0 && thrown.errorId === 'MethodCountCouldNotFindBest') {
      cmd.throwTerminatingOf(
        'System.Management.Automation.PSArgumentException',
        `A constructor was not found. Cannot find an appropriate constructor for type ${cmd.params.TypeName as string}.`,
        'CannotFindAppropriateCtor',
        'ObjectNotFound',
      );
    }
    const message = thrown.message.replace(
      'Cannot find an overload for "new"',
      `Cannot find an overload for "${type.name}"`,
    );
    return cmd.throwTerminatingOf(
      thrown.typeName,
      message,
      'ConstructorInvokedThrowException',
      'InvalidOperation',
      null,
      thrown.innerException,
    );
  }
}

function applyProperties(cmd: Cmdlet, made: unknown): void {
  const table = unwrap(cmd.params.Property);
  if (!isDictionary(table)) return;
  for (const [key, value] of table.entries()) {
    const name = toPSString(key, cmd.context);
    if (made instanceof PSObject && made.isCustom) made.setNote(name, value);
    else if (hasProperty(made, name, cmd.context)) setMember(cmd, made, name, value);
    else memberNotFound(cmd, name);
  }
}

function setMember(cmd: Cmdlet, made: unknown, name: string, value: unknown): void {
  try {
    setProperty(made, name, value, cmd.context);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.throwTerminatingOf(
      'System.InvalidOperationException',
      thrown.message,
      'InvalidOperationException',
      'InvalidOperation',
      null,
      thrown,
    );
  }
}

function memberNotFound(cmd: Cmdlet, name: string): never {
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    `The member "${name}" was not found for the specified .NET object.`,
    'InvalidOperationException',
    'InvalidOperation',
  );
}
