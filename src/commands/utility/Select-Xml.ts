/** Select-Xml: nodes of XML text, documents or files, found by XPath. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { decodeXml, xmlFromText } from '../../types/dotnet/xml/XmlDocumentType.ts';
import { XmlNamespaceManager } from '../../types/dotnet/xml/XmlNamespaceManager.ts';
import type { XmlNode } from '../../types/dotnet/xml/XmlNode.ts';
import { selectNodes } from '../../types/dotnet/xml/XmlNodeTypes.ts';
import { isDictionary, toPSString, unwrap } from '../../types/index.ts';
import { existingPaths } from '../inputPath.ts';
import { SelectXmlInfo } from '../types/SelectXmlInfo.ts';
import { filePath } from '../outputPath.ts';

export default defineCmdlet({
  name: 'Select-Xml',
  typeName: 'Microsoft.PowerShell.Commands.SelectXmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Finds nodes of XML by XPath.',
  defaultParameterSet: 'Xml',
  outputTypes: ['Microsoft.PowerShell.Commands.SelectXmlInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Path', mandatory: true, position: 1, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The files, no character being a wildcard.',
    },
    Xml: {
      type: 'System.Xml.XmlNode[]',
      aliases: ['Node'],
      sets: [{ set: 'Xml', mandatory: true, position: 1, pipeline: true, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: 'Documents or nodes.',
    },
    Content: {
      type: 'string[]',
      sets: [{ set: 'Content', mandatory: true, pipeline: true }],
      validate: { notNullOrEmpty: true },
      description: 'XML texts.',
    },
    XPath: {
      type: 'string',
      mandatory: true,
      position: 0,
      validate: { notNullOrEmpty: true },
      description: 'What to find.',
    },
    Namespace: {
      type: 'hashtable',
      validate: { notNullOrEmpty: true },
      description: 'Prefixes used in the XPath and their namespaces.',
    },
  },
  process: (cmd) => {
    const { params } = cmd;
    for (const node of (params.Xml as XmlNode[] | undefined) ?? []) search(cmd, node, null);
    for (const text of (params.Content as string[] | undefined) ?? [])
      search(
        cmd,
        load(cmd, () => xmlFromText(text), ''),
        null,
      );
    for (const path of pathsOf(cmd)) searchFile(cmd, path);
  },
  examples: [{ code: `('<a><b>1</b><b>2</b></a>' | Select-Xml -XPath '//b').Node.InnerText`, output: '1\n2\n' }],
});

function pathsOf(cmd: Cmdlet): string[] {
  const { Path, LiteralPath } = cmd.params;
  if (LiteralPath) return (LiteralPath as string[]).map((path) => filePath(cmd.context, path));
  return ((Path as string[] | undefined) ?? []).flatMap((path) => existingPaths(cmd, path));
}

function searchFile(cmd: Cmdlet, path: string): void {
  const { context } = cmd;
  const read = () => withFileErrors(context, path, false, () => context.host.files.readFile(path));
  search(
    cmd,
    load(cmd, () => xmlFromText(decodeXml(read())), path),
    path,
  );
}

function load(cmd: Cmdlet, read: () => XmlNode, path: string): XmlNode | null {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const message = path === '' ? thrown.message : `The file '${path}' cannot be read: ${thrown.message}`;
    cmd.writeErrorOf(thrown.typeName, message, 'ProcessingFile', 'NotSpecified', path, thrown);
    return null;
  }
}

function search(cmd: Cmdlet, node: XmlNode | null, path: string | null): void {
  if (!node) return;
  for (const found of selectNodes(node, cmd.params.XPath, namespaces(cmd))) {
    const info = new SelectXmlInfo(found, cmd.params.XPath);
    if (path !== null) info.path = path;
    cmd.writeObject(info);
  }
}

function namespaces(cmd: Cmdlet): XmlNamespaceManager | null {
  const table = unwrap(cmd.params.Namespace);
  if (!isDictionary(table)) return null;
  const manager = new XmlNamespaceManager(null);
  for (const [prefix, uri] of table.entries())
    manager.add(toPSString(prefix, cmd.context), toPSString(uri, cmd.context));
  return manager;
}
