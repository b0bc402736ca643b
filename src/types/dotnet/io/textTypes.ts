/** TextReader, TextWriter and their kinds as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { newLineOf } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { ENCODINGS, NetEncoding, UnicodeEncoding } from '../text/NetEncoding.ts';
import { NetStringBuilder } from '../text/NetStringBuilder.ts';
import { completedTask, deferredTask } from '../threading/NetTask.ts';
import { charsToText, formatComposite, netToString, newChar } from '../values.ts';
import { openFile, textWriter } from './File.ts';
import { detectEncoding } from './fileContents.ts';
import { FileMode } from './FileStream.ts';
import { NetStream } from './NetStream.ts';
import { NetTextReader, NetTextWriter, StreamReader, StreamWriter, StringReader, StringWriter } from './textStreams.ts';

function readInto(self: NetTextReader, _ctx: TypeContext, buffer?: unknown[] | null, index = 0, count = 0): number {
  if (buffer === undefined) return self.read();
  if (buffer === null) throw argumentNull('buffer');
  const text = self.readCount(count);
  for (let i = 0; i < text.length; i++) buffer[index + i] = newChar(text.charCodeAt(i));
  return text.length;
}

const readerMembers: Record<string, MemberBody> = {
  Close: (self: NetTextReader) => self.close(),
  Dispose: (self: NetTextReader) => self.close(),
  Peek: (self: NetTextReader) => self.peek(),
  Read: readInto,
  ReadBlock: readInto,
  ReadToEnd: (self: NetTextReader) => self.readToEnd(),
  ReadLine: (self: NetTextReader) => self.readLine(),
  ReadToEndAsync: (self: NetTextReader) => deferredTask('string', () => self.readToEnd()),
  ReadLineAsync: (self: NetTextReader) => deferredTask('string', () => self.readLine()),
  ReadAsync: (self: NetTextReader, ctx, buffer: unknown[] | null, index: number, count: number) => {
    if (buffer === null) throw argumentNull('buffer');
    return deferredTask('int', () => readInto(self, ctx, buffer, index, count));
  },
  CurrentEncoding: (self: StreamReader) => self.currentEncoding,
  BaseStream: (self: StreamReader) => self.stream,
  EndOfStream: (self: StreamReader) => self.isAtEnd,
  DiscardBufferedData: (self: StreamReader) => self.discardBufferedData(),
};

/** What one Write call writes: a value, part of a char[], or a format with its arguments. */
export function writtenText(ctx: TypeContext, args: unknown[]): string {
  const [first, ...rest] = args;
  if (args.length === 0) return '';
  if (Array.isArray(first)) {
    const text = charsToText(first);
    return rest.length === 2 ? text.slice(rest[0] as number, (rest[0] as number) + (rest[1] as number)) : text;
  }
  if (rest.length === 0) return netToString(first, ctx);
  if (first === null) throw argumentNull('format');
  return formatComposite(ctx, null, first as string, rest);
}

const FORMAT_ALL =
  (end: boolean): MemberBody =>
  (self: NetTextWriter, ctx, format: string, args: unknown[] | null) =>
    self.write(formatComposite(ctx, self.formatProvider, format, args ?? []) + (end ? self.newLine : ''));

const writerMembers: Record<string, MemberBody> = {
  WriteAsync: (self: NetTextWriter, ctx, ...args: unknown[]) =>
    completedTask(null, () => void self.write(writtenText(ctx, args))),
  WriteLineAsync: (self: NetTextWriter, ctx, ...args: unknown[]) =>
    completedTask(null, () => void self.write(writtenText(ctx, args) + self.newLine)),
  FlushAsync: (self: NetTextWriter) => completedTask(null, () => void self.flush()),
  FormatProvider: (self: NetTextWriter, ctx) => self.formatProvider ?? ctx.culture,
  Encoding: (self: NetTextWriter) => self.encoding,
  NewLine: settable(
    (self: NetTextWriter) => self.newLine,
    (self: NetTextWriter, value: string) => {
      self.newLine = value;
    },
  ),
  Close: (self: NetTextWriter) => self.close(),
  Dispose: (self: NetTextWriter) => self.close(),
  Flush: (self: NetTextWriter) => self.flush(),
  'Write(string,System.Object[])': FORMAT_ALL(false),
  'WriteLine(string,System.Object[])': FORMAT_ALL(true),
  Write: (self: NetTextWriter, ctx, ...args) => self.write(writtenText(ctx, args)),
  WriteLine: (self: NetTextWriter, ctx, ...args) => self.write(writtenText(ctx, args) + self.newLine),
  AutoFlush: settable(
    (self: StreamWriter) => self.autoFlush,
    (self: StreamWriter, value: boolean) => {
      self.autoFlush = value;
      if (value) self.flush();
    },
  ),
  BaseStream: (self: StreamWriter) => self.stream,
  GetStringBuilder: (self: StringWriter) => self.builder,
  ToString: (self: StringWriter) => self.builder.toString(),
};

function newStreamReader(_self: null, ctx: TypeContext, source: unknown, ...rest: unknown[]): StreamReader {
  if (source === null) throw argumentNull(typeof source === 'string' ? 'path' : 'stream');
  const encoding = rest.find((each) => each instanceof NetEncoding) as NetEncoding | undefined;
  const flags = rest.filter((each) => typeof each === 'boolean') as boolean[];
  const detect =
    flags[0] === false ? (_bytes: Uint8Array, given: NetEncoding) => ({ encoding: given, skip: 0 }) : detectEncoding;
  const stream = source instanceof NetStream ? source : openFile(ctx, source as string, FileMode.Open, 1);
  return new StreamReader(stream, encoding ?? ENCODINGS.utf8, detect, flags[1] ?? false);
}

function newStreamWriter(_self: null, ctx: TypeContext, target: unknown, ...rest: unknown[]): StreamWriter {
  if (target === null) throw argumentNull('stream');
  const encoding = rest.find((each) => each instanceof NetEncoding) as NetEncoding | undefined;
  const flag = rest.find((each) => typeof each === 'boolean') as boolean | undefined;
  const size = rest.find((each) => typeof each === 'number') as number | undefined;
  if (!(target instanceof NetStream)) return textWriter(ctx, target as string, flag ?? false, encoding, size);
  const writer = new StreamWriter(target, encoding ?? ENCODINGS.default, flag ?? false, size);
  writer.newLine = newLineOf(ctx);
  return writer;
}

function newStringWriter(_self: null, ctx: TypeContext, first?: unknown, second?: unknown): StringWriter {
  const builder = first instanceof NetStringBuilder ? first : new NetStringBuilder();
  const writer = new StringWriter(builder, new UnicodeEncoding(false, false));
  writer.newLine = newLineOf(ctx);
  writer.formatProvider = second ?? (first instanceof NetStringBuilder ? null : (first ?? null));
  return writer;
}

function textType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  base: string,
  signatures: string,
  members: Record<string, MemberBody>,
  make?: unknown,
  toText?: TypeDefinition['toText'],
): TypeDefinition {
  return {
    name,
    kind: 'class',
    base,
    jsClass,
    isAbstract: make === undefined,
    interfaces: ['System.IDisposable'],
    toText,
    build: () =>
      implement(signatures, {
        new: make as (self: unknown, ctx: TypeContext) => unknown,
        members,
        statics: { Synchronized: (_self, _ctx, inner: unknown) => inner },
      }),
  };
}

const REFERENCE = 'System.MarshalByRefObject';
const READER = 'System.IO.TextReader';
const WRITER = 'System.IO.TextWriter';

export const TEXT_STREAM_TYPES: TypeDefinition[] = [
  textType(
    READER,
    NetTextReader,
    REFERENCE,
    `
static System.IO.TextReader Null {get;}
static System.IO.TextReader Synchronized(System.IO.TextReader reader)
void Close()
void Dispose()
void IDisposable.Dispose()
int Peek()
int Read()
int Read(char[] buffer, int index, int count)
string ReadToEnd()
int ReadBlock(char[] buffer, int index, int count)
string ReadLine()
System.Threading.Tasks.Task[string] ReadLineAsync()
System.Threading.Tasks.Task[string] ReadToEndAsync()
System.Threading.Tasks.Task[int] ReadAsync(char[] buffer, int index, int count)
System.Threading.Tasks.Task[int] ReadBlockAsync(char[] buffer, int index, int count)
System.Threading.Tasks.ValueTask[int] ReadBlockAsync(System.Memory[char] buffer, System.Threading.CancellationToken cancellationToken = default)
`,
    readerMembers,
  ),
  textType(
    WRITER,
    NetTextWriter,
    REFERENCE,
    `
static System.IO.TextWriter Null {get;}
static System.IO.TextWriter Synchronized(System.IO.TextWriter writer)
static System.IO.TextWriter CreateBroadcasting(Params System.IO.TextWriter[] writers)
System.IFormatProvider FormatProvider {get;}
System.Text.Encoding Encoding {get;}
string NewLine {get;set;}
System.Threading.Tasks.Task WriteAsync(char value)
System.Threading.Tasks.Task WriteAsync(string value)
System.Threading.Tasks.Task WriteAsync(char[] buffer)
System.Threading.Tasks.Task WriteAsync(char[] buffer, int index, int count)
System.Threading.Tasks.Task WriteLineAsync(char value)
System.Threading.Tasks.Task WriteLineAsync(string value)
System.Threading.Tasks.Task WriteLineAsync(char[] buffer)
System.Threading.Tasks.Task WriteLineAsync(char[] buffer, int index, int count)
System.Threading.Tasks.Task WriteLineAsync()
System.Threading.Tasks.Task FlushAsync()
void Close()
void Dispose()
void IDisposable.Dispose()
void Flush()
void Write(char value)
void Write(char[] buffer)
void Write(char[] buffer, int index, int count)
void Write(bool value)
void Write(int value)
void Write(uint value)
void Write(long value)
void Write(ulong value)
void Write(float value)
void Write(double value)
void Write(decimal value)
void Write(string value)
void Write(System.Object value)
void Write(System.Text.StringBuilder value)
void Write(string format, System.Object arg0)
void Write(string format, System.Object arg0, System.Object arg1)
void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)
void Write(string format, Params System.Object[] arg)
void WriteLine()
void WriteLine(char value)
void WriteLine(char[] buffer)
void WriteLine(char[] buffer, int index, int count)
void WriteLine(bool value)
void WriteLine(int value)
void WriteLine(uint value)
void WriteLine(long value)
void WriteLine(ulong value)
void WriteLine(float value)
void WriteLine(double value)
void WriteLine(decimal value)
void WriteLine(string value)
void WriteLine(System.Text.StringBuilder value)
void WriteLine(System.Object value)
void WriteLine(string format, System.Object arg0)
void WriteLine(string format, System.Object arg0, System.Object arg1)
void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)
void WriteLine(string format, Params System.Object[] arg)
`,
    writerMembers,
  ),
  textType(
    'System.IO.StreamReader',
    StreamReader,
    READER,
    `
System.IO.StreamReader new(System.IO.Stream stream)
System.IO.StreamReader new(System.IO.Stream stream, bool detectEncodingFromByteOrderMarks)
System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding)
System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)
System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding = null, bool detectEncodingFromByteOrderMarks = True, int bufferSize = -1, bool leaveOpen = False)
System.IO.StreamReader new(string path)
System.IO.StreamReader new(string path, bool detectEncodingFromByteOrderMarks)
System.IO.StreamReader new(string path, System.Text.Encoding encoding)
System.IO.StreamReader new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)
System.IO.StreamReader new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
static System.IO.StreamReader Null {get;}
System.Text.Encoding CurrentEncoding {get;}
System.IO.Stream BaseStream {get;}
bool EndOfStream {get;}
void Close()
void DiscardBufferedData()
int Peek()
int Read()
int Read(char[] buffer, int index, int count)
string ReadToEnd()
int ReadBlock(char[] buffer, int index, int count)
string ReadLine()
void IDisposable.Dispose()
`,
    readerMembers,
    newStreamReader,
  ),
  textType(
    'System.IO.StreamWriter',
    StreamWriter,
    WRITER,
    `
System.IO.StreamWriter new(System.IO.Stream stream)
System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding)
System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding, int bufferSize)
System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding = null, int bufferSize = -1, bool leaveOpen = False)
System.IO.StreamWriter new(string path)
System.IO.StreamWriter new(string path, bool append)
System.IO.StreamWriter new(string path, bool append, System.Text.Encoding encoding)
System.IO.StreamWriter new(string path, bool append, System.Text.Encoding encoding, int bufferSize)
static System.IO.StreamWriter Null {get;}
bool AutoFlush {get;set;}
System.IO.Stream BaseStream {get;}
System.Text.Encoding Encoding {get;}
void Close()
void Flush()
void Write(char value)
void Write(char[] buffer)
void Write(char[] buffer, int index, int count)
void Write(string value)
void Write(string format, System.Object arg0)
void Write(string format, System.Object arg0, System.Object arg1)
void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)
void Write(string format, Params System.Object[] arg)
void WriteLine(string value)
void WriteLine(string format, System.Object arg0)
void WriteLine(string format, System.Object arg0, System.Object arg1)
void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)
void WriteLine(string format, Params System.Object[] arg)
void IDisposable.Dispose()
`,
    writerMembers,
    newStreamWriter,
  ),
  textType(
    'System.IO.StringReader',
    StringReader,
    READER,
    `
System.IO.StringReader new(string s)
void Close()
int Peek()
int Read()
int Read(char[] buffer, int index, int count)
string ReadToEnd()
string ReadLine()
void IDisposable.Dispose()
`,
    readerMembers,
    (_self: null, _ctx: TypeContext, text: string | null) => {
      if (text === null) throw argumentNull('s');
      return new StringReader(text);
    },
  ),
  textType(
    'System.IO.StringWriter',
    StringWriter,
    WRITER,
    `
System.IO.StringWriter new()
System.IO.StringWriter new(System.IFormatProvider formatProvider)
System.IO.StringWriter new(System.Text.StringBuilder sb)
System.IO.StringWriter new(System.Text.StringBuilder sb, System.IFormatProvider formatProvider)
System.Text.Encoding Encoding {get;}
void Close()
System.Text.StringBuilder GetStringBuilder()
void Write(char value)
void Write(char[] buffer, int index, int count)
void Write(string value)
void Write(System.Text.StringBuilder value)
void WriteLine(System.Text.StringBuilder value)
string ToString()
void IDisposable.Dispose()
`,
    writerMembers,
    newStringWriter,
    (self: StringWriter) => self.builder.toString(),
  ),
];
