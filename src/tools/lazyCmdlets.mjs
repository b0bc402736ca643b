// For build.mjs: keeps rarely used cmdlets out of the engine's bundle. Their definitions become stubs that know name and
// aliases; the first look at anything else loads dist/library.js, which holds the cmdlets and what only they need. What
// they share with the engine they take from it, so that every class exists once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRequire } from 'node:module';
import esbuild from 'esbuild';
import { typeStubSource } from './lazyTypes.mjs';

// Used by nearly every run.
const EAGER = new Set(['Out-Default', 'Write-Output', 'Write-Host', 'ForEach-Object', 'Where-Object', 'Out-Null', 'Write-Error']);
const CORE = 'globalThis[Symbol.for("psail.core")]';

/** Plans the split: which cmdlet files become stubs, and what they are called. */
export async function planLazyCmdlets(common) {
  const cmdlets = await readCmdlets(common);
  const shared = namedImports();
  const files = new Map();
  for (const file of sourceFiles('src/commands')) {
    const definition = cmdlets.get(path.basename(file, '.ts'));
    if (definition && !EAGER.has(definition.name) && !shared.has(file)) files.set(file, definition);
  }
  const keys = new Set([...cmdlets.values()].flatMap((definition) => Object.keys(definition)));
  return { files, keys: [...keys].filter((key) => !['name', 'aliases', 'platform'].includes(key)), types: new Map() };
}

/** Every definition by name. */
export async function readCmdlets(common) {
  const result = await esbuild.build({
    ...common,
    entryPoints: ['src/commands/index.ts'],
    format: 'cjs',
    write: false,
    outfile: 'cmdlets.js',
    outdir: undefined,
    define: { 'import.meta.url': '"file:///"' },
  });
  const module = { exports: {} };
  const run = vm.runInThisContext(`(function (module, exports, require) {${result.outputFiles[0].text}\n})`);
  run(module, module.exports, createRequire(path.resolve('build.mjs')));
  return new Map(module.exports.CMDLETS.map((definition) => [definition.name, definition]));
}

function sourceFiles(directory) {
  return readdirSync(directory, { recursive: true })
    .map((name) => path.join(directory, name))
    .filter((name) => name.endsWith('.ts'));
}

/** Cmdlet files of which others import more than the default. */
function namedImports() {
  const found = new Set();
  for (const file of sourceFiles('src')) {
    for (const { from, names } of importsOf(file, readFileSync(file, 'utf8')))
      if (/\/[A-Z]\w*-\w+\.ts$/.test(from) && names.some((name) => name !== 'default')) found.add(from);
  }
  return found;
}

const IMPORT = /(?:import|export)\s*(?:(\w+)\s*,?\s*)?(?:\{([^}]*)\}|(\*)(?:\s*as\s+\w+)?)?\s*(?:from\s*)?["'](\.[^"']+)["']/g;

/** Relative imports and re-exports with the names they take. */
function importsOf(file, text) {
  return [...text.matchAll(IMPORT)].map(([, single, list, all, target]) => ({
    from: path.join(path.dirname(file), target),
    names: [
      ...(single && single !== 'type' ? ['default'] : []),
      ...(all ? ['*'] : []),
      ...(list ?? '').split(',').map((each) => each.trim().split(/\s+as\s+/)[0]).filter((name) => name && !name.startsWith('type ')),
    ],
  }));
}

/** Puts the stubs in place of the cmdlets. */
export function stubPlugin({ files, keys, types }) {
  return {
    name: 'stubs',
    setup(build) {
      build.onResolve({ filter: /^psail:library$/ }, () => ({ path: 'library', namespace: 'psail' }));
      build.onLoad({ filter: /^library$/, namespace: 'psail' }, () => ({ contents: loaderSource(keys), resolveDir: path.resolve('src/hosting'), loader: 'js' }));
      build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path: file }) => {
        const name = path.relative('.', file);
        const exported = types.get(name);
        return exported ? { contents: typeStubSource(name, exported), loader: 'js' } : undefined;
      });
      build.onLoad({ filter: /[A-Z]\w*-\w+\.ts$/ }, ({ path: file }) => {
        const definition = files.get(path.relative('.', file));
        if (!definition) return undefined;
        const { name, aliases } = definition;
        return { contents: `import { stub } from 'psail:library'; export default stub(${JSON.stringify(name)}, ${JSON.stringify(aliases)});`, loader: 'js' };
      });
    },
  };
}

function loaderSource(keys) {
  return `
import { loadBundle } from './loadBundle.ts';
const KEYS = ${JSON.stringify(keys)};
let cmdlets = null;
function library() {
  if (!cmdlets) {
    const { CMDLETS, TYPES } = loadBundle(__dirname, 'library');
    cmdlets = new Map(CMDLETS.map((definition) => [definition.name, definition]));
    for (const complete of typeStubs.splice(0)) complete(TYPES);
  }
  return cmdlets;
}
/** Objects whose prototype has a getter for each of the keys; what they lack comes with the library. */
const prototypes = new Map();
function lazyObject(keys, load) {
  const id = keys.join();
  let prototype = prototypes.get(id);
  if (!prototype) {
    prototype = {};
    for (const key of keys) Object.defineProperty(prototype, key, { get() { this[LOAD](); return this[key]; } });
    prototypes.set(id, prototype);
  }
  const made = Object.create(prototype);
  made[LOAD] = load;
  return made;
}
const LOAD = Symbol('load');
function fill(made, definition) {
  Object.setPrototypeOf(made, Object.prototype);
  Object.assign(made, definition);
}
export function stub(name, aliases) {
  const made = lazyObject(KEYS, () => fill(made, library().get(name)));
  made.name = name;
  made.aliases = aliases;
  return made;
}
const typeStubs = [];
/** A type definition that has its data. */
export function typeStub(file, exported, index, data, lazy) {
  const made = Object.assign(lazyObject(lazy, library), data);
  made.load = library;
  typeStubs.push((files) => {
    made.load = undefined;
    fill(made, index < 0 ? files[file][exported] : files[file][exported][index]);
  });
  return made;
}
`;
}

/** What the library takes of the engine: file -> names. `engineFiles`: the engine's own, from the bundle's metafile. */
export async function coreImports({ files, types }, engineFiles) {
  const taken = new Map();
  const queue = [...files.keys(), ...types.keys()];
  const seen = new Set(queue);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const { code } = await esbuild.transform(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm', target: 'node20' });
    for (const { from, names } of importsOf(file, code)) {
      if (engineFiles.has(from) && !files.has(from) && !types.has(from)) {
        if (names.includes('*')) throw new Error(`${file} takes all of ${from}; name what it needs.`);
        taken.set(from, new Set([...(taken.get(from) ?? []), ...names]));
      } else if (!seen.has(from)) {
        seen.add(from);
        queue.push(from);
      }
    }
  }
  return taken;
}

/** The engine's entry with what the library takes, given when asked for. */
export function engineEntry(taken) {
  const lines = ["export * from './engineModule.ts';"];
  const modules = [];
  let count = 0;
  for (const [file, names] of taken) {
    const aliases = [...names].map((name) => [name, `core${count++}`]);
    const list = aliases.map(([name, alias]) => `${name} as ${alias}`).join(', ');
    lines.push(`import { ${list} } from ${JSON.stringify(`../${path.relative('src', file)}`)};`);
    modules.push(`${JSON.stringify(file)}: { ${aliases.map(([name, alias]) => `get ${JSON.stringify(name)}() { return ${alias}; }`).join(', ')} }`);
  }
  lines.push(`${CORE} = () => ({ ${modules.join(',\n')} });`);
  return { contents: lines.join('\n'), resolveDir: path.resolve('src/hosting'), loader: 'js', sourcefile: 'engineEntry.js' };
}

/** The library's entry: its cmdlets; files of the engine are taken from the engine. */
export function libraryBuild({ files, types }, taken) {
  const names = [...files.keys()];
  const contents = [
    ...names.map((file, index) => `import c${index} from ${JSON.stringify(`./${file}`)};`),
    `export const CMDLETS = [${names.map((_, index) => `c${index}`).join(', ')}];`,
    ...[...types.keys()].map((file, index) => `import * as t${index} from ${JSON.stringify(`./${file}`)};`),
    `export const TYPES = { ${[...types.keys()].map((file, index) => `${JSON.stringify(file)}: t${index}`).join(', ')} };`,
  ].join('\n');
  const plugin = {
    name: 'core',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: target, resolveDir }) => {
        const file = path.relative('.', path.resolve(resolveDir, target));
        return taken.has(file) ? { path: file, namespace: 'core' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'core' }, ({ path: file }) => ({ contents: `module.exports = (${CORE}.modules ??= ${CORE}())[${JSON.stringify(file)}];`, loader: 'js' }));
    },
  };
  return { stdin: { contents, resolveDir: path.resolve('.'), loader: 'js', sourcefile: 'libraryEntry.js' }, plugins: [plugin] };
}
