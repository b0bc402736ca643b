/** Where an XML writer's text goes: a text writer, a stream, a file or a StringBuilder. */
import type { TypeContext } from '../../TypeContext.ts';
import { newLineOf } from '../HostServices.ts';
import { textWriter } from '../io/File.ts';
import { NetStream } from '../io/NetStream.ts';
import { NetTextWriter, StreamWriter } from '../io/textStreams.ts';
import { NetStringBuilder } from '../text/NetStringBuilder.ts';
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';
import { XmlTextWriter, type XmlWriterOptions } from './XmlTextWriter.ts';
import type { XmlWriterSettings } from './XmlWriterSettings.ts';

interface Target {
  write(text: string): void;
  flush(): void;
  close(): void;
  /** Its own encoding's name for the declaration. */
  encodingName: string | null;
}

/** An XmlTextWriter with the target it writes to: what scripts hold. */
export class TargetedXmlWriter extends XmlTextWriter {
  settings: XmlWriterSettings | null = null;
  constructor(
    private readonly target: Target,
    options: XmlWriterOptions,
    private readonly closesTarget: boolean,
  ) {
    super((text) => target.write(text), options);
  }
  flush(): void {
    this.target.flush();
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    if (this.closesTarget) this.target.close();
    else this.target.flush();
  }
}

export function targetOf(
  ctx: TypeContext,
  output: unknown,
  encoding: NetEncoding | null,
): { target: Target; isOwned: boolean } {
  if (output instanceof NetStringBuilder) {
    const builder = output;
    const target = {
      write: (text: string) => void builder.append(text),
      flush: () => {},
      close: () => {},
      encodingName: 'utf-16',
    };
    return { target, isOwned: false };
  }
  if (output instanceof NetTextWriter) return { target: writerTarget(output, output.encoding), isOwned: false };
  const used = encoding ?? ENCODINGS.default;
  const isStream = output instanceof NetStream;
  const writer = isStream ? new StreamWriter(output, used, true) : textWriter(ctx, output as string, false, used);
  const made = writerTarget(writer, used);
  return { target: encoding === null ? { ...made, encodingName: null } : made, isOwned: !isStream };
}

function writerTarget(writer: NetTextWriter, encoding: NetEncoding): Target {
  return {
    write: (text) => writer.write(text),
    flush: () => writer.flush(),
    close: () => writer.close(),
    encodingName: encoding.facts.webName,
  };
}

/** [XmlTextWriter]::new(...): plain until Formatting is set. */
export function plainWriter(
  ctx: TypeContext,
  output: unknown,
  encoding: NetEncoding | null,
  indent = false,
): TargetedXmlWriter {
  const { target } = targetOf(ctx, output, encoding);
  const options = {
    indent,
    indentText: '  ',
    newLine: newLineOf(ctx),
    isCreated: false,
    omitDeclaration: false,
    encodingName: target.encodingName,
  };
  return new TargetedXmlWriter(target, options, true);
}

/** XmlWriter.Create(output, settings). */
export function createdWriter(ctx: TypeContext, output: unknown, settings: XmlWriterSettings): TargetedXmlWriter {
  const { target, isOwned } = targetOf(ctx, output, settings.encoding);
  const writer = new TargetedXmlWriter(
    target,
    {
      indent: settings.indent,
      indentText: settings.indentChars,
      newLine: settings.newLineChars,
      isCreated: true,
      omitDeclaration: settings.omitXmlDeclaration,
      newLineOnAttributes: settings.newLineOnAttributes,
      encodingName: target.encodingName,
      conformance: settings.conformanceLevel === 2 ? 'document' : 'auto',
    },
    isOwned || settings.closeOutput,
  );
  writer.settings = settings.clone();
  return writer;
}
