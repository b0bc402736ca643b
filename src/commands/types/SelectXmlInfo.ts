/** Select-Xml's results. */
import type { XmlNode } from '../../types/dotnet/xml/XmlNode.ts';
import { commandType } from './commandType.ts';

export class SelectXmlInfo {
  path = 'InputStream';
  constructor(
    public node: XmlNode,
    public pattern: string,
  ) {}
}

export const SELECT_XML_TYPES = [
  commandType(
    'Microsoft.PowerShell.Commands.SelectXmlInfo',
    SelectXmlInfo,
    {
      'System.Xml.XmlNode Node {get;set;}': 'node',
      'string Path {get;set;}': 'path',
      'string Pattern {get;set;}': 'pattern',
    },
    { toText: (self: SelectXmlInfo) => (self.node.value ?? self.node.textContent).trim() },
  ),
];
