/** System.Xml.XmlException with its position, and the other errors of the XML classes. */
import { NetException } from '../../../errors/NetException.ts';
import { argumentError, invalidOperation } from '../netErrors.ts';

/** Line and position are appended to the text, as XmlException.Message shows them; 0 means unknown. */
export function xmlError(text: string, line = 0, position = 0): NetException {
  const message = line === 0 ? text : `${text} Line ${line}, position ${position}.`;
  const properties = { LineNumber: line, LinePosition: position, SourceUri: '' };
  const made = new NetException('System.Xml.XmlException', message, { properties });
  made.hresult = -2146232000;
  return made;
}

export function xpathError(message: string): NetException {
  const made = new NetException('System.Xml.XPath.XPathException', message);
  made.hresult = -2146231997;
  return made;
}

export const wrongNodeType = () =>
  invalidOperation(
    'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
  );
export const secondDocumentElement = () => invalidOperation("This document already has a 'DocumentElement' node.");
export const wrongDocument = () => argumentError('The node to be inserted is from a different document context.');
export const notAChild = () => argumentError('The node to be removed is not a child of this node.');
export const notTheReference = () => argumentError('The reference node is not a child of this node.');
export const insertIntoItself = () =>
  argumentError('Cannot insert a node or any ancestor of that node as a child of itself.');
