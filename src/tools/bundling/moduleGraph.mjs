// For build.mjs: the sources as modules: what each imports and exports, and which only pass on what others export.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRequire } from 'node:module';
import esbuild from 'esbuild';

const IMPORT = /(?:import|export)\s*(?:(\w+)\s*,?\s*)?(?:\{([^}]*)\}|(\*)(?:\s*as\s+\w+)?)?\s*(?:from\s*)?["'](\.[^"']+\.ts)["']/g;
const EXPORT_LIST = /^export \{([^}]*)\};?$/gm;

/**
 * The modules that `entry` reaches by static imports of values: file -> { code (without types), imports, passed, passesOn,
 * hasEffects, exported, needs }.
 */
export async function readModules(entry, isStub) {
  const modules = new Map();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (modules.has(file)) continue;
    const module = await readModule(file);
    modules.set(file, module);
    queue.push(...module.imports.map(({ from }) => from));
  }
  loadAll(modules, isStub);
  return modules;
}

async function readModule(file) {
  // Without types, and every statement begins a line.
  const { code } = await esbuild.transform(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm', target: 'node20' });
  const rest = code.replace(IMPORT, '').replace(EXPORT_LIST, '').replace(/^[;\s]+/gm, '');
  const imports = importsOf(file, code);
  return { code, imports, passed: passedNames(imports, code), passesOn: rest === '', hasEffects: hasEffects(imports, code) };
}

/** Whether loading the module does something to others: calls or sets something imported. */
function hasEffects(imports, code) {
  const imported = new Set(imports.flatMap(({ names, isExport }) => (isExport ? [] : names.map(([, alias]) => alias))));
  return [...code.matchAll(/^(\w+)(?:\.\w+)*(?:\(| = )/gm)].some(([, root]) => imported.has(root));
}

/** Exports that are another module's: name -> { file, name }. */
function passedNames(imports, code) {
  const local = new Map();
  const passed = new Map();
  for (const { from, names, isExport } of imports)
    for (const [name, alias] of names) (isExport ? passed : local).set(alias, { file: from, name });
  for (const [, list] of code.matchAll(EXPORT_LIST)) {
    for (const each of list.split(',')) {
      const [name, alias = name] = each.trim().split(/\s+as\s+/);
      if (local.has(name)) passed.set(alias, local.get(name));
    }
  }
  return passed;
}

function importsOf(file, code) {
  return [...code.matchAll(IMPORT)].map(([text, single, list, all, target]) => ({
    from: path.join(path.dirname(file), target),
    // [name there, name here]
    names: [
      ...(single ? [['default', 'default']] : []),
      ...(list ?? '').split(',').map((each) => each.trim().split(/\s+as\s+/)).filter(([name]) => name).map(([name, alias]) => [name, alias ?? name]),
    ],
    all: all !== undefined,
    isExport: text.startsWith('export'),
  }));
}

/**
 * Loads all modules, as ES modules load: gives each its exports as they are, and what it needs to load itself: the modules
 * of which something is used then, by its own statements or by functions they call. `isStub(file, value)`: exports that need
 * not be there.
 */
function loadAll(modules, isStub) {
  const loaded = new Map();
  const loading = [];
  const nodeRequire = createRequire(path.resolve('build.mjs'));
  const requireFrom = (directory) => (target) => {
    if (!target.startsWith('.')) return nodeRequire(target);
    const file = path.join(directory, target);
    if (!modules.has(file)) return nodeRequire(path.resolve(file));
    if (!loaded.has(file)) load(file);
    return loaded.get(file).view;
  };
  const load = (file) => {
    const module = { exports: {} };
    const get = (exported, name) => {
      const value = exported[name];
      const user = loading.at(-1);
      if (user && typeof name === 'string' && name !== '__esModule' && name in exported && !isStub(file, value)) modules.get(user).needs.add(file);
      return value;
    };
    const entry = {};
    loaded.set(file, entry);
    loading.push(file);
    const { code } = esbuild.transformSync(modules.get(file).code, { format: 'cjs', target: 'node20', define: { 'import.meta.url': '"file:///"' } });
    const run = vm.runInThisContext(`(function (module, exports, require) {${code}\n})`, { filename: file });
    // Assigned before anything else runs, so that modules that import each other find what is there already.
    Object.defineProperty(module, 'exports', {
      get: () => entry.exports,
      set: (exports) => {
        entry.exports = exports;
        entry.view = new Proxy(exports, { get });
      },
    });
    module.exports = {};
    run(module, module.exports, requireFrom(path.dirname(file)));
    loading.pop();
  };
  for (const module of modules.values()) module.needs = new Set();
  for (const file of modules.keys()) if (!loaded.has(file)) load(file);
  for (const [file, module] of modules) module.exported = loaded.get(file).exports;
}

/** The module that makes what `file` exports as `name`, and its name there. */
export function sourceOf(modules, file, name) {
  const module = modules.get(file);
  const passed = module?.passed.get(name);
  if (passed && modules.has(passed.file)) return sourceOf(modules, passed.file, passed.name);
  for (const { from, all, isExport } of module?.imports ?? [])
    if (isExport && all && modules.get(from) && name in modules.get(from).exported) return sourceOf(modules, from, name);
  return { file, name };
}
