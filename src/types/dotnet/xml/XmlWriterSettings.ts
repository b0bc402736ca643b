/** XmlWriterSettings and XmlReaderSettings: plain settings with .NET's defaults. */
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';

export class XmlWriterSettings {
  encoding: NetEncoding = ENCODINGS.utf8;
  omitXmlDeclaration = false;
  newLineHandling = 0;
  newLineChars: string;
  indent = false;
  indentChars = '  ';
  newLineOnAttributes = false;
  closeOutput = false;
  conformanceLevel = 2;
  checkCharacters = true;
  namespaceHandling = 0;
  writeEndDocumentOnClose = true;
  doNotEscapeUriAttributes = false;

  constructor(newLine: string) {
    this.newLineChars = newLine;
  }
  clone(): XmlWriterSettings {
    return Object.assign(new XmlWriterSettings(this.newLineChars), this);
  }
}

export class XmlReaderSettings {
  nameTable: unknown = null;
  lineNumberOffset = 0;
  linePositionOffset = 0;
  conformanceLevel = 2;
  checkCharacters = true;
  maxCharactersInDocument = 0n;
  maxCharactersFromEntities = 10000000n;
  ignoreWhitespace = false;
  ignoreProcessingInstructions = false;
  ignoreComments = false;
  dtdProcessing = 0;
  closeInput = false;
  validationType = 0;
  validationFlags = 24;
  schemas: unknown = null;
  xmlResolver: unknown = null;

  clone(): XmlReaderSettings {
    return Object.assign(new XmlReaderSettings(), this);
  }
}
