/**
 * Update-List: adds to and removes from the list in a property.
 * Rule that surprises: without -InputObject it gives a hashtable of what is to be done, for parameters that take one.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../errors/index.ts';
import {
  getProperty,
  Hashtable,
  hasProperty,
  invokeMethod,
  type NetType,
  PSObject,
  typeOf,
  unwrap,
} from '../../types/index.ts';

interface ListState {
  hasInput: boolean;
}

export default defineCmdlet<ListState>({
  name: 'Update-List',
  typeName: 'Microsoft.PowerShell.Commands.UpdateListCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'AddRemoveSet',
  synopsis: "Adds to and removes from the list in an object's property.",
  parameters: {
    Add: {
      type: 'object[]',
      sets: [{ set: 'AddRemoveSet' }],
      validate: { notNullOrEmpty: true },
      description: 'What to add at the end.',
    },
    Remove: {
      type: 'object[]',
      sets: [{ set: 'AddRemoveSet' }],
      validate: { notNullOrEmpty: true },
      description: 'What to remove first.',
    },
    Replace: {
      type: 'object[]',
      sets: [{ set: 'ReplaceSet', mandatory: true }],
      validate: { notNullOrEmpty: true },
      description: 'What the list is to hold instead.',
    },
    InputObject: {
      type: 'psobject',
      pipeline: true,
      validate: { notNullOrEmpty: true },
      description: 'The objects whose property is a list.',
    },
    Property: {
      type: 'string',
      position: 0,
      validate: { notNullOrEmpty: true },
      description: "The list's property.",
    },
  },
  createState: () => ({ hasInput: false }),
  process: (cmd) => {
    if (cmd.params.InputObject === undefined) return;
    cmd.state.hasInput = true;
    update(cmd, cmd.params.InputObject);
  },
  end: (cmd) => {
    if (cmd.state.hasInput) return;
    if (cmd.params.Property !== undefined) refuse(cmd, 'MissingInputObjectParameter', null);
    cmd.writeObject(changes(cmd));
  },
  examples: [
    {
      code: '$o = [pscustomobject]@{ L = [Collections.ArrayList](1, 2) }; "$(($o | Update-List L -Add 3 -Remove 1).L)"',
      output: '2 3\n',
    },
    { code: "(Update-List -Add 'x')['Add']", output: 'x\n' },
  ],
});

function changes({ params }: Cmdlet): Hashtable {
  const table = new Hashtable('ignoreCase');
  for (const key of ['Replace', 'Add', 'Remove']) if (params[key] !== undefined) table.set(key, params[key]);
  return table;
}

function update(cmd: Cmdlet, input: unknown): void {
  const { params, context } = cmd;
  const name = params.Property as string | undefined;
  if (name === undefined) refuse(cmd, 'MissingPropertyParameter', null);
  if (!hasProperty(input, name, context)) {
    cmd.writeError(record('MemberDoesntExist', input));
    return;
  }
  try {
    apply(cmd, getProperty(input, name, context));
    cmd.writeObject(input);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const isOwn = thrown.errorId === 'ApplyFailed';
    cmd.writeError(isOwn ? errorRecordOf(thrown) : new ErrorRecord(thrown, thrown.typeName, 'NotSpecified', null));
  }
}

function apply(cmd: Cmdlet, list: unknown): void {
  const { params, context } = cmd;
  const call = (method: string, ...args: unknown[]): unknown => invokeMethod(list, method, args, context);
  checkList(list);
  if (params.Replace !== undefined) call('Clear');
  for (const item of (params.Remove as unknown[] | undefined) ?? []) call('Remove', plain(item));
  for (const item of ((params.Replace ?? params.Add) as unknown[] | undefined) ?? []) call('Add', plain(item));
}

const plain = (item: unknown): unknown => (item instanceof PSObject ? unwrap(item) : item);

function checkList(list: unknown): void {
  if (list == null)
    throw new NetException('System.ArgumentNullException', "Value cannot be null. (Parameter 'collectionToUpdate')");
  if (Array.isArray(list)) throw new NetException('System.NotSupportedException', 'Collection was of a fixed size.');
  const type: NetType = typeOf(list);
  if (type.interfaces.some((each) => each.fullName === 'System.Collections.IList')) return;
  throw new NetException(
    'System.Management.Automation.PSInvalidOperationException',
    'Cannot apply the update because the object is not a supported collection type.',
    { errorId: 'ApplyFailed', category: 'InvalidOperation' },
  );
}

function record(id: string, target: unknown): ErrorRecord {
  return new ErrorRecord(new NetException('System.InvalidOperationException', ''), id, 'InvalidOperation', target);
}

function refuse(cmd: Cmdlet, id: string, target: unknown): never {
  return cmd.throwTerminating(record(id, target));
}
