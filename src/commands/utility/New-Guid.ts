/** New-Guid: a random GUID, the empty one, or one from text. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getStaticMember, invokeStatic } from '../../types/index.ts';
import { netType } from '../netValues.ts';

export default defineCmdlet({
  name: 'New-Guid',
  typeName: 'Microsoft.PowerShell.Commands.NewGuidCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes a GUID.',
  defaultParameterSet: 'Default',
  parameters: {
    Empty: { type: 'switch', sets: [{ set: 'Empty' }], description: 'The GUID of zeros.' },
    InputObject: {
      type: 'string',
      sets: [{ set: 'InputObject', position: 0, pipeline: true }],
      description: 'Text to make the GUID of.',
    },
  },
  outputTypes: ['System.Guid'],
  process: (cmd) => {
    const type = netType('guid', cmd.context);
    if (cmd.params.InputObject !== undefined) parse(cmd, cmd.params.InputObject);
    else if (cmd.params.Empty) cmd.writeObject(getStaticMember(type, 'Empty', cmd.context));
    else cmd.writeObject(invokeStatic(type, 'NewGuid', [], cmd.context));
  },
  examples: [{ code: '(New-Guid -Empty).ToString()', output: '00000000-0000-0000-0000-000000000000\n' }],
});

function parse(cmd: Cmdlet, text: string): void {
  try {
    cmd.writeObject(invokeStatic(netType('guid', cmd.context), 'Parse', [text], cmd.context));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const cause = thrown.innerException ?? thrown;
    cmd.writeErrorOf(cause.typeName, cause.message, 'StringNotRecognizedAsGuid', 'InvalidArgument', null);
    cmd.writeObject(null);
  }
}
