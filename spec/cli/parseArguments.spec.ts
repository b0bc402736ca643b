/** The command line: which words mean what. */
import { parseArguments } from '../../src/cli/parseArguments.ts';
import { PSAIL_USAGE, PWSH_USAGE } from '../../src/cli/usageText.ts';

const FILES = new Set(['main.ps1', 'sub/other.ps1', 'Get-Thing']);

function parse(words: string[], isInputRedirected = false) {
  return parseArguments(words, { isInputRedirected, scriptPath: (word) => (FILES.has(word) ? `/d/${word}` : null) });
}

function actionOf(...words: string[]) {
  return parse(words).action;
}

function command(text: string) {
  return { kind: 'task', task: { kind: 'command', text, args: [] } };
}

describe('what to run', () => {
  test('nothing: a session, or statements from redirected input', () => {
    expect(actionOf()).toEqual({ kind: 'repl' });
    expect(actionOf('-NoProfile', '-NoLogo')).toEqual({ kind: 'repl' });
    expect(parse([], true).action).toEqual({ kind: 'task', task: { kind: 'input', prompts: true, banner: true } });
    expect(parse(['-nologo'], true).action).toMatchObject({ task: { banner: false } });
    expect(parse(['-'], true).action).toEqual({ kind: 'task', task: { kind: 'input', prompts: true, banner: false } });
    expect(parse(['-c', '-'], true).action).toEqual({
      kind: 'task',
      task: { kind: 'input', prompts: false, banner: false },
    });
  });

  test.each(['-Command', '-c', '-com', '--command', '/c', '-C'])('%s takes the rest as one text', (name) => {
    expect(actionOf(name, 'Write-Output', 'a b', '-NoLogo')).toEqual(command('Write-Output a b -NoLogo'));
  });

  test.each([['-File'], ['-f'], ['-NoProfile', '-File'], ['-nop', '-ExecutionPolicy', 'Bypass', '-File'], []])(
    'a script: %p',
    (...names) => {
      expect(actionOf(...names, 'main.ps1', '-Name', 'x', '-Flag:$false', '-')).toEqual({
        kind: 'task',
        task: {
          kind: 'file',
          path: '/d/main.ps1',
          args: [
            { name: 'Name' },
            { name: null, value: 'x' },
            { name: 'Flag', value: false },
            { name: null, value: '-' },
          ],
        },
      });
    },
  );

  test('an encoded command', () => {
    const encoded = Buffer.from("'häß'", 'utf16le').toString('base64');
    expect(actionOf('-EncodedCommand', encoded)).toEqual(command("'häß'"));
    expect(actionOf('-ec', 'x!')).toMatchObject({ kind: 'usageError', message: expect.stringContaining('Base64') });
  });

  test('arguments of -CommandWithArgs are values', () => {
    expect(actionOf('-cwa', '$args', 'a b', '-d')).toEqual({
      kind: 'task',
      task: {
        kind: 'command',
        text: '$args',
        args: [
          { name: null, value: 'a b' },
          { name: null, value: '-d' },
        ],
      },
    });
  });

  test('one command, unless a file has that name', () => {
    expect(actionOf('Get-BetaIdentities', '-Limit', '5')).toEqual(command('Get-BetaIdentities -Limit 5'));
    expect(actionOf('Get-Thing', '1')).toMatchObject({ task: { kind: 'file' } });
  });

  test('versions', () => {
    expect(actionOf('-Version')).toEqual({ kind: 'show', text: 'PowerShell 7.6.5\n' });
    expect(actionOf('-v')).toEqual({ kind: 'show', text: 'PowerShell 7.6.5\n' });
    expect(actionOf('--version')).toMatchObject({ kind: 'show', text: expect.stringMatching(/^psail \d/) });
    expect(actionOf('--help')).toEqual({ kind: 'show', text: PSAIL_USAGE });
    expect(actionOf('-?')).toEqual({ kind: 'show', text: PWSH_USAGE });
  });
});

describe('psail’s own options', () => {
  test('stand in front', () => {
    const { options, action } = parse([
      '--sandbox',
      '--identities',
      '20',
      '--dry-run',
      '--timeout=2.5',
      'main.ps1',
      '--sandbox',
    ]);
    expect(options).toMatchObject({ sandbox: { identities: 20 }, dryRun: true, timeoutMs: 2500 });
    expect(action).toMatchObject({ task: { args: [{ name: '-sandbox' }] } });
  });

  test('with pwsh’s parameters behind them', () => {
    const { options, action } = parse(['--sandbox', '-NonInteractive', '-wd', '/tmp', '-c', '1']);
    expect(options).toMatchObject({ sandbox: {}, nonInteractive: true, workingDirectory: '/tmp' });
    expect(action).toEqual(command('1'));
  });

  test('subcommands keep their words', () => {
    expect(actionOf('sandbox', '--port', '80')).toEqual({
      kind: 'subcommand',
      name: 'sandbox',
      args: ['--port', '80'],
    });
  });
});

describe('usage errors', () => {
  test.each([
    [['-NoSuchOption'], "The argument '-NoSuchOption' is not recognized as the name of a script file."],
    [['missing.ps1'], "The argument 'missing.ps1' is not recognized"],
    [['-c'], 'A command must follow -Command.'],
    [['-File'], 'requires a file path'],
    [['-c', '-', 'x'], "'-' was specified with the -Command parameter"],
    [['-c', '-'], 'standard input has not been redirected'],
    [['-ExecutionPolicy'], 'A policy name must follow'],
    [['--identities', '5', '-c', '1'], '--identities needs --sandbox.'],
    [['--sandbox', '--identities', 'x'], '--identities needs a whole number.'],
    [['--timeout', '-c', '1'], '--timeout needs a number'],
  ])('%p', (words, message) => {
    expect(actionOf(...words)).toMatchObject({ kind: 'usageError', message: expect.stringContaining(message) });
  });
});
