// For build.mjs: divides the engine into parts that load one after the other, each when something first asks for what it
// holds: dist/engine.js with what every run needs, script.js with what scripts use, library.js with the rest. A part takes
// what it shares with an earlier one from there, so that every class exists once. For a module of a later part a part has
//
// - for a type's or a cmdlet's definition, a stub that knows what the tables of types and commands ask of all of them;
// - for everything else, an object of which reading a property loads the part. esbuild reads imported names from such
//   objects where they are used, so nothing loads before code that uses the name runs.
//
// The sources know nothing of this. Which module lies where is in parts.json; `node build.mjs --plan` renews it (planParts.mjs).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceOf } from './moduleGraph.mjs';
import { RECORDING_SOURCE, RUNTIME_SOURCE } from './partsRuntime.mjs';
import { CMDLET_DATA, PARTS, TYPE_DATA } from './stubData.mjs';

export const ENTRY = 'src/hosting/engineModule.ts';

export function readPlan() {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'parts.json'), 'utf8'));
}

/** Decides where the modules lie. `plan`: { engine, script }, lists of files; what neither names lies in the library. */
export function divide(modules, plan) {
  const files = [...modules.keys()].sort();
  const engine = withNeeds(modules, [...plan.engine, ...firstModules(modules)]);
  const script = withNeeds(modules, plan.script);
  const parts = new Map(files.filter((file) => !modules.get(file).passesOn).map((file) => [file, engine.has(file) ? 0 : script.has(file) ? 1 : 2]));
  const classes = classSources(modules);
  keepWithClasses(modules, parts, classes);
  const division = { modules, parts, classes, ids: new Map(files.map((file, id) => [file, id])), wanted: new Map() };
  for (const [file, { imports }] of modules) {
    for (const { from, names, all } of imports) {
      const taken = all ? Object.keys(modules.get(from).exported) : names.map(([name]) => name);
      for (const name of taken) {
        const source = sourceOf(modules, from, name);
        want(division, parts.get(file), source);
        for (const { jsClass } of definitionsOf(modules, source)) if (classes.has(jsClass)) want(division, parts.get(file), classes.get(jsClass));
      }
    }
  }
  return division;
}

/** The exported classes: class -> { file, name }. */
function classSources(modules) {
  const found = new Map();
  for (const [file, { exported, passed }] of modules)
    for (const [name, value] of Object.entries(exported)) if (typeof value === 'function' && !passed.has(name) && !modules.get(file).passesOn) found.set(value, { file, name });
  return found;
}

/** A value's type is found by its class. So where the second part makes a class known, its definition is there too; stubs know the classes of the first. */
function keepWithClasses(modules, parts, classes) {
  const moved = [];
  for (const [file, { exported }] of modules) {
    if (parts.get(file) !== 2) continue;
    const definitions = Object.keys(exported).flatMap((name) => definitionsOf(modules, { file, name }));
    if (definitions.some(({ jsClass }) => parts.get(classes.get(jsClass)?.file) === 1)) moved.push(file);
  }
  if (moved.length === 0) return;
  for (const file of withNeeds(modules, moved)) if (parts.get(file) === 2) parts.set(file, 1);
  keepWithClasses(modules, parts, classes);
}

function definitionsOf(modules, { file, name }) {
  const value = modules.get(file)?.exported[name];
  return isTypeDefinition(value) ? [value] : isTypeList(value) ? value : [];
}

/** With all they need to load. */
function withNeeds(modules, files) {
  const found = new Set(files);
  for (const file of found) for (const need of modules.get(file)?.needs ?? []) found.add(need);
  return found;
}

/** Modules with effects of their own when they load (registrations), and those that are imported for their effects alone. */
function firstModules(modules) {
  const found = new Set([ENTRY]);
  for (const [file, { hasEffects, imports }] of modules) {
    if (hasEffects) found.add(file);
    for (const { from, names, all, isExport } of imports) if (!isExport && !all && names.length === 0) found.add(from);
  }
  return found;
}

/** Notes a name that a module of another part uses; modules that pass on lie in every part. */
function want({ parts, wanted }, user, { file, name }) {
  if (!parts.has(file) || parts.get(file) === user) return;
  if (!wanted.has(file)) wanted.set(file, new Set());
  wanted.get(file).add(name);
}

/** esbuild's options for part number `part`. `recording`: touches of later parts go to a file (planParts.mjs). */
export function partBuild(division, part, { recording = false } = {}) {
  const { parts, wanted } = division;
  const given = [...wanted].filter(([file]) => parts.get(file) === part).sort();
  const lines = part === 0 ? [`export * from './${ENTRY}';`] : [];
  const table = given.map(([file, names], index) => {
    const list = [...names].sort();
    lines.push(`import { ${list.map((name, i) => `${name} as g${index}_${i}`).join(', ')} } from './${file}';`);
    return `${division.ids.get(file)}: { ${list.map((name, i) => `${name}: g${index}_${i}`).join(', ')} }`;
  });
  const modules = `() => ({ ${table.join(',\n')} })`;
  if (part === 0) lines.push(`import { provide } from 'psail:parts';`, `provide(${modules});`);
  else lines.push(`export const modules = ${modules};`);
  return {
    stdin: { contents: lines.join('\n'), resolveDir: path.resolve('.'), loader: 'js', sourcefile: `${PARTS[part]}Part.js` },
    plugins: [partPlugin(division, part, recording)],
  };
}

function partPlugin(division, part, recording) {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^psail:parts$/ }, () => ({ path: 'parts', namespace: 'psail' }));
      build.onLoad({ filter: /^parts$/, namespace: 'psail' }, () => ({
        contents: part > 0 ? 'module.exports = globalThis[Symbol.for("psail.parts")];' : recording ? RECORDING_SOURCE : RUNTIME_SOURCE,
        resolveDir: path.resolve('src/hosting'),
        loader: 'js',
      }));
      build.onResolve({ filter: /^\./ }, ({ path: target, resolveDir, kind }) => {
        const file = path.relative('.', path.resolve(resolveDir, target));
        const owner = division.parts.get(file);
        if (owner === undefined || owner === part || kind === 'dynamic-import') return undefined;
        return { path: file, namespace: owner < part ? 'earlier' : 'later' };
      });
      build.onResolve({ filter: /^psail:later:/ }, ({ path: target }) => ({ path: target.slice('psail:later:'.length), namespace: 'n' }));
      const load = (namespace, contents) => build.onLoad({ filter: /.*/, namespace }, ({ path: file }) => ({ contents: contents(division, file), resolveDir: path.resolve('.'), loader: 'js' }));
      load('earlier', earlierSource);
      load('later', laterSource);
      load('n', (_, place) => `module.exports = new (require("psail:parts")).LaterModule(${place.replace('-', ',')});`);
    },
  };
}

/**
 * A part's text without esbuild's wrappers around later modules, of which there are hundreds, made at every start: `var a =
 * __commonJS((exports, module) => { module.exports = new (runtime()).LaterModule(1, 2) })` and `b = __toESM(a())` become
 * `b = new (runtime()).LaterModule(1, 2)`, and `c = __toESM(runtime())` becomes `c = runtime()`.
 */
export function withoutWrappers(text) {
  const values = new Map();
  const wrapper = /var ([\w$]+)=[\w$]+\(\([\w$]+,([\w$]+)\)=>\{\2\.exports=(new\(([\w$]+)\(\)\)\.LaterModule\(\d+,[\de]+\))\}\);/g;
  const rest = text.replace(wrapper, (_, name, _module, value, runtime) => {
    values.set(name, value).set(runtime, `${runtime}()`);
    return '';
  });
  if (/exports=new\([\w$]+\(\)\)\.LaterModule/.test(rest)) throw new Error('esbuild wraps modules otherwise than withoutWrappers knows.');
  return rest.replace(/=[\w$]+\(([\w$]+)\(\)\)/g, (whole, name) => (values.has(name) ? `=${values.get(name)}` : whole));
}

/** What a module passes on of others, wherever those lie. */
function passedSource({ modules, wanted }, file) {
  const { imports, passed } = modules.get(file);
  const used = ([, { file: from, name }]) => {
    const source = sourceOf(modules, from, name);
    return wanted.get(source.file)?.has(source.name);
  };
  return [
    ...[...passed].filter(used).map(([name, source]) => `export { ${source.name} as ${name} } from './${source.file}';`),
    ...imports.filter(({ isExport, all }) => isExport && all).map(({ from }) => `export * from './${from}';`),
  ].join('\n');
}

function earlierSource(division, file) {
  const { parts, ids, wanted } = division;
  const names = [...(wanted.get(file) ?? [])].sort();
  if (names.length === 0) return passedSource(division, file);
  return `import { modulesOf } from 'psail:parts';
    const { ${names.map((name, i) => `${name}: e${i}`).join(', ')} } = modulesOf(${parts.get(file)})[${ids.get(file)}];
    export { ${names.map((name, i) => `e${i} as ${name}`).join(', ')} };
    ${passedSource(division, file)}`;
}

function laterSource(division, file) {
  const { modules, parts, ids, wanted } = division;
  const place = `${parts.get(file)}, ${ids.get(file)}`;
  const known = knownClasses(division, file);
  const lines = ["import { cmdletStub, typeStubs } from 'psail:parts';", passedSource(division, file)];
  const others = [];
  for (const name of [...(wanted.get(file) ?? [])].sort()) {
    const value = modules.get(file).exported[name];
    const stubs = stubsOf(file, name, value, place, known);
    if (stubs === null) others.push(name === 'default' ? '$default as default' : name);
    else lines.push(name === 'default' ? `export default ${stubs};` : `export const ${name} = ${stubs};`);
  }
  lines.push(...known.imports);
  if (others.length > 0) lines.push(`export { ${others.join(', ')} } from 'psail:later:${parts.get(file)}-${ids.get(file)}';`);
  return lines.join('\n');
}

/** The classes of a module's definitions that the first part has. */
function knownClasses({ parts, classes }, file) {
  const imports = [];
  const names = new Map();
  const nameOf = (jsClass) => {
    const source = classes.get(jsClass);
    if (!source || source.file === file || parts.get(source.file) !== 0) return null;
    if (!names.has(jsClass)) {
      names.set(jsClass, `k${names.size}`);
      imports.push(`import { ${source.name} as ${names.get(jsClass)} } from './${source.file}';`);
    }
    return names.get(jsClass);
  };
  const listFor = (definitions) => {
    const known = definitions.map(({ jsClass }, index) => [index, nameOf(jsClass)]).filter(([, name]) => name);
    return `{ ${known.map(([index, name]) => `${index}: () => ${name}`).join(', ')} }`;
  };
  return { imports, listFor };
}

/** Source of the stub of a definition or a list of definitions, or null. */
function stubsOf(file, name, value, place, known) {
  const start = `${place}, ${JSON.stringify(name)}`;
  if (isCmdletDefinition(file, value)) return `cmdletStub(${start}, ${JSON.stringify(laterKeys(value, CMDLET_DATA))}, ${JSON.stringify(stubRow(value, CMDLET_DATA))})`;
  const types = isTypeDefinition(value) ? [value] : isTypeList(value) ? value : null;
  if (types === null) return null;
  const stubs = `${start}, ${JSON.stringify(typeRows(types))}, ${known.listFor(types)}`;
  return types === value ? `typeStubs(${stubs})` : `typeStubs(${stubs}, true)[0]`;
}

/** One line for each definition; before it, where they change, one with "=" and the names of what comes later. */
function typeRows(definitions) {
  let before = null;
  return definitions
    .flatMap((definition) => {
      const keys = laterKeys(definition, TYPE_DATA);
      const lines = keys === before ? [] : [`=${keys}`];
      before = keys;
      return [...lines, stubRow(definition, TYPE_DATA)];
    })
    .join('\n');
}

function laterKeys(definition, known) {
  return Object.keys(definition).filter((key) => !known.includes(key)).join();
}

function stubRow(definition, known) {
  return known.map((key) => stubField(definition[key])).join('|').replace(/\|+$/, '');
}

/** Text, a list of texts, true or false; partsRuntime.mjs reads them. */
function stubField(value) {
  if (value === undefined) return '';
  const text = value === true ? '!' : value === false ? '-' : Array.isArray(value) ? `;${value.join(';')}` : value;
  if (typeof text !== 'string' || text === '' || /[|\n]/.test(text) || (Array.isArray(value) && value.some((each) => typeof each !== 'string' || each.includes(';'))))
    throw new Error(`A stub cannot say ${JSON.stringify(value)}.`);
  return text;
}

/** Whether a stub stands for an export until its part has loaded. */
export function hasStub(file, value) {
  return isTypeDefinition(value) || isTypeList(value) || isCmdletDefinition(file, value);
}

function isTypeList(value) {
  return Array.isArray(value) && value.length > 0 && value.every(isTypeDefinition);
}

function isTypeDefinition(value) {
  return typeof value === 'object' && value !== null && typeof value.name === 'string' && ['class', 'struct', 'enum', 'interface', 'delegate'].includes(value.kind);
}

function isCmdletDefinition(file, value) {
  return typeof value === 'object' && value !== null && value.name === path.basename(file, '.ts') && /^[A-Z]\w*-\w+$/.test(value.name);
}
