/**
 * System.Console: writing and reading past PowerShell's streams, straight to the process.
 * Rule that surprises: what it writes is no output of the command; redirections and variables never see it.
 */
import { elementsOf } from '../../enumeration.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { noConsoleKeys } from './consoleKeys.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { CallbackWriter, NetTextReader, type NetTextWriter } from '../io/textStreams.ts';
import { type NetEncoding, Utf8Encoding } from '../text/NetEncoding.ts';
import { charsToText, enumNumber, formatComposite, isChar, netToString, newEnum } from '../values.ts';

/** Standard input read line by line: nothing is taken before it is asked for. */
class ConsoleReader extends NetTextReader {
  constructor(private readonly ctx: TypeContext) {
    super();
  }
  protected text(): string {
    return '';
  }
  protected disposed(): Error {
    return new Error('closed');
  }
  override readLine(): string | null {
    const { ui } = hostOf(this.ctx);
    return ui.readInput ? ui.readInput() : ui.readLine('');
  }
  override readToEnd(): string {
    const lines: string[] = [];
    for (let line = this.readLine(); line !== null; line = this.readLine()) lines.push(line);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  }
  override peek(): number {
    return -1;
  }
}

/** What one session has changed of its console. */
class ConsoleState {
  out: NetTextWriter | null = null;
  error: NetTextWriter | null = null;
  input: NetTextReader | null = null;
  outputEncoding: NetEncoding = new Utf8Encoding(false);
  inputEncoding: NetEncoding = new Utf8Encoding(false);
  foreground = -1;
  background = -1;
  title = '';
  cursorVisible = true;
  pending = '';
}

const STATES = new WeakMap<object, ConsoleState>();

function stateOf(ctx: TypeContext): ConsoleState {
  const host = hostOf(ctx) as object;
  let state = STATES.get(host);
  if (!state) STATES.set(host, (state = new ConsoleState()));
  return state;
}

function outOf(ctx: TypeContext): NetTextWriter {
  const state = stateOf(ctx);
  state.out ??= new CallbackWriter((text) => hostOf(ctx).ui.write(text), state.outputEncoding);
  return state.out;
}

function errorOf(ctx: TypeContext): NetTextWriter {
  const state = stateOf(ctx);
  state.error ??= new CallbackWriter((text) => hostOf(ctx).ui.writeError(text), state.outputEncoding);
  return state.error;
}

function inputOf(ctx: TypeContext): NetTextReader {
  const state = stateOf(ctx);
  state.input ??= new ConsoleReader(ctx);
  return state.input;
}

/** A value alone, a char array or part of one, or a composite format with its arguments. */
function textOf(ctx: TypeContext, args: unknown[]): string {
  const [first, ...rest] = args;
  if (args.length === 0) return '';
  if (Array.isArray(first) && first.every(isChar)) {
    const [start = 0, count = first.length] = rest as [number?, number?];
    return charsToText(first.slice(start, start + count));
  }
  if (rest.length === 0) return netToString(first, ctx);
  const values = rest.length === 1 && Array.isArray(rest[0]) ? [...elementsOf(rest[0])] : rest;
  return formatComposite(ctx, null, String(first), values);
}

const VALUES =
  'bool value|char value|char[] buffer|decimal value|double value|float value|int value|' +
  'uint value|long value|ulong value|System.Object value|string value|string format, System.Object arg0|' +
  'string format, System.Object arg0, System.Object arg1|' +
  'string format, System.Object arg0, System.Object arg1, System.Object arg2|string format, Params System.Object[] arg';

const WRITES = ['Write', 'WriteLine'].flatMap((name) =>
  VALUES.split('|').map((parameters) => `static void ${name}(${parameters})`),
);

const SIGNATURES = `
${WRITES.join('\n')}
static void WriteLine()
static int Read()
static string ReadLine()
static System.ConsoleKeyInfo ReadKey()
static System.ConsoleKeyInfo ReadKey(bool intercept)
static void ResetColor()
static void Beep()
static void Beep(int frequency, int duration)
static void Clear()
static void SetCursorPosition(int left, int top)
static void SetIn(System.IO.TextReader newIn)
static void SetOut(System.IO.TextWriter newOut)
static void SetError(System.IO.TextWriter newError)
static System.IO.Stream OpenStandardInput()
static System.IO.Stream OpenStandardOutput()
static System.IO.Stream OpenStandardError()
static System.IO.TextReader In {get;}
static System.IO.TextWriter Out {get;}
static System.IO.TextWriter Error {get;}
static System.Text.Encoding InputEncoding {get;set;}
static System.Text.Encoding OutputEncoding {get;set;}
static bool KeyAvailable {get;}
static bool IsInputRedirected {get;}
static bool IsOutputRedirected {get;}
static bool IsErrorRedirected {get;}
static System.ConsoleColor BackgroundColor {get;set;}
static System.ConsoleColor ForegroundColor {get;set;}
static int BufferWidth {get;set;}
static int BufferHeight {get;set;}
static int WindowWidth {get;set;}
static int WindowHeight {get;set;}
static int LargestWindowWidth {get;}
static int LargestWindowHeight {get;}
static int CursorLeft {get;set;}
static int CursorTop {get;set;}
static bool CursorVisible {get;set;}
static string Title {get;set;}
static bool TreatControlCAsInput {get;set;}
`;

/** Escape sequences go to a terminal only. */
function send(ctx: TypeContext, sequence: string): void {
  const { ui } = hostOf(ctx);
  if (!ui.isOutputRedirected) ui.write(sequence);
}

/** ConsoleColor's order to that of the terminal: red and blue change places. */
const ANSI = [0, 4, 2, 6, 1, 5, 3, 7];

function color(which: 'foreground' | 'background'): MemberBody {
  return {
    get: (_self, ctx) => newEnum(ctx, 'System.ConsoleColor', stateOf(ctx)[which]),
    set: (_self, value, ctx) => {
      const number = enumNumber(value);
      stateOf(ctx)[which] = number;
      const base = (which === 'foreground' ? 30 : 40) + (number >= 8 ? 60 : 0);
      send(ctx, `\x1b[${base + ANSI[number & 7]!}m`);
    },
  };
}

const size = (read: (ctx: TypeContext) => number): MemberBody => ({
  get: (_self, ctx) => read(ctx),
  set: () => undefined,
});
const width = size((ctx) => hostOf(ctx).ui.width);
const height = size((ctx) => hostOf(ctx).ui.height);

function own<K extends keyof ConsoleState>(key: K): MemberBody {
  return {
    get: (_self, ctx) => stateOf(ctx)[key],
    set: (_self, value: ConsoleState[K], ctx) => {
      stateOf(ctx)[key] = value;
    },
  };
}

/** A character at a time from the line that was read last. */
function readCode(_self: null, ctx: TypeContext): number {
  const state = stateOf(ctx);
  if (state.pending === '') {
    const line = inputOf(ctx).readLine();
    if (line === null) return -1;
    state.pending = `${line}\n`;
  }
  const code = state.pending.charCodeAt(0);
  state.pending = state.pending.slice(1);
  return code;
}

const STATICS: Record<string, MemberBody> = {
  Write: (_self, ctx, ...args: unknown[]) => outOf(ctx).write(textOf(ctx, args)),
  WriteLine: (_self, ctx, ...args: unknown[]) => outOf(ctx).write(`${textOf(ctx, args)}\n`),
  Read: readCode,
  ReadLine: (_self, ctx) => inputOf(ctx).readLine(),
  ReadKey: noConsoleKeys,
  ResetColor: (_self, ctx) => {
    Object.assign(stateOf(ctx), { foreground: -1, background: -1 });
    send(ctx, '\x1b[0m');
  },
  Beep: (_self, ctx) => send(ctx, '\x07'),
  Clear: (_self, ctx) => send(ctx, '\x1b[H\x1b[2J\x1b[3J'),
  SetCursorPosition: (_self, ctx, left: number, top: number) => send(ctx, `\x1b[${top + 1};${left + 1}H`),
  SetIn: (_self, ctx, reader: NetTextReader) => {
    stateOf(ctx).input = reader;
  },
  SetOut: (_self, ctx, writer: NetTextWriter) => {
    stateOf(ctx).out = writer;
  },
  SetError: (_self, ctx, writer: NetTextWriter) => {
    stateOf(ctx).error = writer;
  },
  In: (_self, ctx) => inputOf(ctx),
  Out: (_self, ctx) => outOf(ctx),
  Error: (_self, ctx) => errorOf(ctx),
  InputEncoding: own('inputEncoding'),
  OutputEncoding: own('outputEncoding'),
  KeyAvailable: noConsoleKeys,
  IsInputRedirected: (_self, ctx) => hostOf(ctx).ui.isInputRedirected,
  IsOutputRedirected: (_self, ctx) => hostOf(ctx).ui.isOutputRedirected,
  IsErrorRedirected: (_self, ctx) => hostOf(ctx).ui.isOutputRedirected,
  BackgroundColor: color('background'),
  ForegroundColor: color('foreground'),
  BufferWidth: width,
  BufferHeight: height,
  WindowWidth: width,
  WindowHeight: height,
  LargestWindowWidth: (_self, ctx) => hostOf(ctx).ui.width,
  LargestWindowHeight: (_self, ctx) => hostOf(ctx).ui.height,
  CursorLeft: size(() => 0),
  CursorTop: size(() => 0),
  CursorVisible: {
    get: (_self, ctx) => stateOf(ctx).cursorVisible,
    set: (_self, value: boolean, ctx) => {
      stateOf(ctx).cursorVisible = value;
      send(ctx, value ? '\x1b[?25h' : '\x1b[?25l');
    },
  },
  Title: {
    get: (_self, ctx) => stateOf(ctx).title,
    set: (_self, value: string, ctx) => {
      stateOf(ctx).title = value;
      send(ctx, `\x1b]0;${value}\x07`);
    },
  },
  TreatControlCAsInput: { get: () => false, set: () => undefined },
};

export const ConsoleType: TypeDefinition = {
  name: 'System.Console',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () => implement(SIGNATURES, { statics: STATICS }),
};
