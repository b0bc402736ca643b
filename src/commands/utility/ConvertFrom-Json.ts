/**
 * ConvertFrom-Json: objects from JSON text.
 * Rules that surprise: several strings are read one by one if the first is whole JSON, else as lines of one text; an
 * array's elements come out one by one unless -NoEnumerate; strings that look like ISO dates become [datetime].
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { type JsonDateKind, parseJson } from '../../types/json/index.ts';

export default defineCmdlet<{ lines: string[] }>({
  name: 'ConvertFrom-Json',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts JSON text to objects.',
  description: 'Objects become [pscustomobject], or ordered hashtables with -AsHashtable; whole numbers become [long].',
  parameters: {
    InputObject: {
      type: 'string',
      mandatory: true,
      position: 0,
      pipeline: true,
      allowEmptyString: true,
      description: 'The JSON text, or its lines.',
    },
    AsHashtable: { type: 'switch', description: 'Gives hashtables; keys may then differ in case only, or be empty.' },
    Depth: {
      type: 'int',
      validate: { rangeKind: 'Positive' },
      description: 'How deep the text may be nested; 1024 by default.',
    },
    NoEnumerate: { type: 'switch', description: 'Gives an array as one object.' },
    DateKind: {
      type: 'Microsoft.PowerShell.Commands.JsonDateKind',
      description: 'What becomes of date strings: Default, Local, Utc, Offset or String.',
    },
  },
  outputTypes: [],
  createState: () => ({ lines: [] }),
  process: (cmd) => {
    cmd.state.lines.push(cmd.params.InputObject);
  },
  end: (cmd) => {
    const { lines } = cmd.state;
    if (lines.length === 0) return;
    if (lines.length > 1 && isWholeJson(cmd, lines[0])) {
      for (const line of lines.slice(1)) convert(cmd, line);
    } else convert(cmd, lines.join(cmd.context.host.platform === 'win32' ? '\r\n' : '\n'));
  },
  examples: [
    { code: `('{"a":1}' | ConvertFrom-Json).a`, output: '1\n' },
    { code: `('{"B":2}' | ConvertFrom-Json -AsHashtable)['B']`, output: '2\n' },
  ],
});

/** Converts and writes the first string if it is JSON by itself. */
function isWholeJson(cmd: Cmdlet, line: string): boolean {
  try {
    return write(cmd, parse(cmd, line));
  } catch (thrown) {
    if (thrown instanceof NetException && thrown.typeName === 'System.ArgumentException') return false;
    return fail(cmd, thrown);
  }
}

function convert(cmd: Cmdlet, text: string): void {
  let value: unknown;
  try {
    value = parse(cmd, text);
  } catch (thrown) {
    fail(cmd, thrown);
  }
  write(cmd, value);
}

function parse(cmd: Cmdlet, text: string): unknown {
  const { params } = cmd;
  const options = {
    asHashtable: params.AsHashtable,
    maxDepth: params.Depth,
    dateKind: params.DateKind === undefined ? undefined : (String(params.DateKind) as JsonDateKind),
  };
  return parseJson(text, options, cmd.context);
}

function write(cmd: Cmdlet, value: unknown): boolean {
  cmd.writeObject(value, cmd.params.NoEnumerate !== true);
  return value !== null;
}

function fail(cmd: Cmdlet, thrown: unknown): never {
  if (!(thrown instanceof NetException)) throw thrown;
  const { typeName, message, errorId, category, innerException } = thrown;
  return cmd.throwTerminatingOf(typeName, message, errorId ?? typeName, category, null, innerException);
}
