/** All emulated types of System.Xml. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { XmlDocumentDefinition } from './XmlDocumentType.ts';
import { XML_NODE_TYPES } from './XmlNodeTypes.ts';
import { XML_LIST_TYPES } from './xmlListTypes.ts';
import { XML_WRITER_TYPES } from './xmlWriterTypes.ts';

export const XML_TYPES: TypeDefinition[] = [
  ...XML_NODE_TYPES,
  XmlDocumentDefinition,
  ...XML_LIST_TYPES,
  ...XML_WRITER_TYPES,
];
