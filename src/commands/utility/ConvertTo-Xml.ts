/**
 * ConvertTo-Xml: objects as XML of Object and Property elements.
 * Rule that surprises: what lies deeper than -Depth is its text; collections do not count for the depth.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { xmlFromText } from '../../types/dotnet/xml/XmlDocumentType.ts';
import { ObjectXmlWriter } from './xml/ObjectXmlWriter.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

export default defineCmdlet<{ values: unknown[] }>({
  name: 'ConvertTo-Xml',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToXmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts objects to XML.',
  outputTypes: ['System.Xml.XmlDocument', 'System.String'],
  parameters: {
    Depth: {
      type: 'int',
      validate: { range: [1, 2147483647] },
      description: 'How many levels of objects; 1 by default.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      position: 0,
      pipeline: true,
      allowNull: true,
      description: 'The objects.',
    },
    NoTypeInformation: { type: 'switch', description: 'Leaves out the Type attributes.' },
    As: {
      type: 'string',
      validate: { notNullOrEmpty: true, set: ['Stream', 'String', 'Document'] },
      description: 'An XmlDocument, one string, or a string for each object.',
    },
  },
  createState: () => ({ values: [] }),
  process: (cmd) => {
    cmd.state.values.push(cmd.params.InputObject ?? null);
  },
  end: (cmd) => {
    const { params, context } = cmd;
    const as = ((params.As as string | undefined) ?? 'Document').toLowerCase();
    const writer = (indent: number) => new ObjectXmlWriter(context, params.NoTypeInformation !== true, indent);
    const depth = (params.Depth as number | undefined) ?? 1;
    if (as === 'stream') {
      cmd.writeObject(DECLARATION);
      cmd.writeObject('<Objects>');
      for (const value of cmd.state.values) cmd.writeObject(writer(0).object(value, depth));
      cmd.writeObject('</Objects>');
      return;
    }
    const body = cmd.state.values.map((value) => writer(1).object(value, depth)).join('\n');
    const text = `${DECLARATION}\n${body === '' ? '<Objects />' : `<Objects>\n${body}\n</Objects>`}`;
    cmd.writeObject(as === 'string' ? text : xmlFromText(text));
  },
  examples: [
    {
      code: '5 | ConvertTo-Xml -As String -NoTypeInformation',
      output: '<?xml version="1.0" encoding="utf-8"?>\n<Objects>\n  <Object>5</Object>\n</Objects>\n',
    },
  ],
});
