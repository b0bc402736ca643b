/**
 * The structure of the project as rules: who may import whom, what a layer must not hold, how large a file or a function
 * may grow. ARCHITECTURE.md says why.
 */
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(process.cwd(), 'src');

/** Layer -> layers it may import. Its own is always allowed. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  language: [],
  http: [],
  errors: ['language'],
  types: ['errors'],
  engine: ['language', 'types', 'errors', 'http'],
  formatting: ['types', 'errors', 'language'],
  commands: ['engine', 'types', 'errors', 'formatting', 'http', 'language'],
  catalog: ['types', 'errors', 'engine', 'http'],
  sandbox: ['catalog', 'http'],
  port: ['language', 'catalog'],
  check: ['language', 'catalog', 'engine'],
  api: ['catalog', 'http', 'hosting'],
  hosting: ['language', 'http', 'errors', 'types', 'engine', 'formatting', 'commands', 'catalog', 'sandbox'],
  tools: ['language'],
  repl: ['hosting', 'port', 'check', 'sandbox', 'api', 'language', 'engine', 'http'],
  cli: ['hosting', 'port', 'check', 'sandbox', 'api', 'repl', 'tools', 'language', 'catalog', 'http'],
};

interface SourceFile {
  name: string;
  layer: string;
  text: string;
  lines: string[];
}

function sources(directory: string): SourceFile[] {
  return fs.readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) return [];
    const full = path.join(entry.parentPath, entry.name);
    const name = path.relative(ROOT, full).split(path.sep).join('/');
    const text = fs.readFileSync(full, 'utf8');
    return [{ name, layer: name.includes('/') ? name.split('/')[0]! : '', text, lines: text.split('\n') }];
  });
}

const FILES = sources(ROOT);

/** Statements that import or re-export from a file, with the place they name. */
function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

function layerOfImport(file: SourceFile, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file.name), target));
  return resolved.startsWith('..') ? null : resolved.split('/')[0]!;
}

describe('architecture', () => {
  test('every layer imports only the layers below it', () => {
    const wrong: string[] = [];
    for (const file of FILES) {
      const allowed = ARROWS[file.layer];
      if (file.layer === '') continue;
      if (!allowed) wrong.push(`${file.name}: the layer ${file.layer} is not in the list`);
      for (const target of importsOf(file)) {
        const layer = layerOfImport(file, target);
        if (layer && layer !== file.layer && !allowed?.includes(layer)) wrong.push(`${file.name} -> ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('engine and types know neither node nor promises', () => {
    const wrong: string[] = [];
    for (const file of FILES) {
      if (file.layer !== 'engine' && file.layer !== 'types') continue;
      if (importsOf(file).some((target) => target.startsWith('node:'))) wrong.push(`${file.name}: node:`);
      file.lines.forEach((line, index) => {
        const code = line.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, '');
        if (/\basync\b|\bawait\b|new Promise|: Promise</.test(code))
          wrong.push(`${file.name}:${index + 1} ${line.trim()}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('commands, formatting and catalog reach the world only through Host', () => {
    const wrong = FILES.filter(
      (file) => ['commands', 'formatting'].includes(file.layer) && importsOf(file).some((t) => t.startsWith('node:')),
    );
    expect(wrong.map((file) => file.name)).toEqual([]);
  });

  test('no name of an operation stands in code', () => {
    const data = JSON.parse(fs.readFileSync('cmdlets/beta/identities.json', 'utf8')) as {
      operations: { verb: string; noun: string }[];
    };
    const names = data.operations.map(({ verb, noun }) => `${verb}-${noun}`);
    const wrong: string[] = [];
    for (const file of FILES) {
      if (['language', 'sandbox'].includes(file.layer)) continue;
      const code = file.text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/examples: \[[\s\S]*?\n {2}\]|examples: \[.*\]/g, '');
      for (const name of names) if (code.includes(`'${name}'`)) wrong.push(`${file.name}: ${name}`);
    }
    expect(wrong).toEqual([]);
  });

  test('only cli ends the process', () => {
    const wrong = FILES.filter(
      (file) => !['cli'].includes(file.layer) && /process\.exit\(/.test(file.text.replace(/\/\*[\s\S]*?\*\//g, '')),
    );
    expect(wrong.map((file) => file.name)).toEqual([]);
  });

  // The bundles shorten names: identities and texts need names of their own. With ?. it is for messages about defects.
  test('no class is told by its name', () => {
    const wrong = FILES.filter((file) => /constructor\.name\b/.test(file.text));
    expect(wrong.map((file) => file.name)).toEqual([]);
  });

  test('files stay under 700 lines', () => {
    const wrong = FILES.filter((file) => file.lines.length > 700 && !isTable(file));
    expect(wrong.map((file) => `${file.name}: ${file.lines.length}`)).toEqual([]);
  });

  test('functions stay under 70 lines', () => {
    const wrong = FILES.flatMap((file) => longFunctions(file));
    expect(wrong).toEqual([]);
  });

  test('every file says what it models', () => {
    const wrong = FILES.filter((file) => !/^\s*(?:\/\*\*|\/\/ )/m.test(file.lines.slice(0, 15).join('\n')));
    expect(wrong.map((file) => file.name)).toEqual([]);
  });
});

/** Pure tables: hardly any line of theirs is a statement. */
function isTable(file: SourceFile): boolean {
  const statements = file.lines.filter((line) => /\b(?:function|if|for|while|switch|return)\b/.test(line)).length;
  return statements < file.lines.length / 20;
}

/** A function's head and the line at the same depth that closes it; biome's layout makes this exact. */
function longFunctions(file: SourceFile): string[] {
  const found: string[] = [];
  file.lines.forEach((line, index) => {
    const head =
      /^(\s*)(?:export )?(?:default )?(?:(?:async )?function\*? (\w+)|(?:(?:private|protected|static|override|async|get|set) )*(\w+)\(.*\{$)/.exec(
        line,
      );
    // A definition's table is data, however long.
    if (!head || /\bdefine\w+[(<]/.test(line) || /^\s*(?:if|for|while|switch|catch|return)\b/.test(line)) return;
    const end = file.lines.findIndex(
      (other, at) => at > index && other.startsWith(`${head[1]}}`) && !/^\s*\}\s*(?:else|catch|finally)/.test(other),
    );
    if (end - index > 70) found.push(`${file.name}:${index + 1} ${head[2] ?? head[3]} ${end - index} lines`);
  });
  return found;
}
