// For build.mjs: keeps the details of rarely used .NET types out of the engine's bundle. A file that exports nothing but
// type definitions becomes stubs that know what a definition says of itself (name, kind, base, interfaces...); its members,
// its text and its JavaScript class come with dist/library.js, when one of them is first asked for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRequire } from 'node:module';
import esbuild from 'esbuild';

/** What a stub says without its file. */
const DATA = ['name', 'kind', 'base', 'interfaces', 'typeParameters', 'isAbstract', 'isSealed', 'isInternal', 'flags', 'underlying', 'canBeRemote'];
const FOLDERS = /^src\/(?:types|engine\/types|engine\/net|engine\/runspaces|commands\/types)\//;

// Used by nearly every script.
const EAGER = new RegExp(
  `/(?:${[
    'String', 'Char', 'Boolean', 'integerTypes', 'realTypes', 'TimeSpan', 'Convert', 'Type', 'dictionaryTypes', 'matchTypes', 'memberTypes',
    'scriptBlockType', 'scriptTypes', 'variableType', 'StringBuilderType',
  ].join('|')})\\.ts$`,
);

/** Adds to the plan the files whose stubs are much smaller than they are. `inputs`: the engine's, from its metafile. */
export async function addLazyTypes(plan, common, inputs) {
  for (const [file, exported] of await planLazyTypes(common, Object.keys(inputs))) {
    if (!EAGER.test(file) && inputs[file].bytesInOutput > 2 * typeStubSource(file, exported).length) plan.types.set(file, exported);
  }
}

/** File -> names of its exports with the definitions of each; only files that nothing else needs anything of. */
export async function planLazyTypes(common, files) {
  const candidates = files.filter((file) => FOLDERS.test(file));
  const result = await esbuild.build({
    ...common,
    stdin: {
      contents: `import './src/hosting/engineModule.ts';\n${candidates.map((file, i) => `import * as m${i} from './${file}';`).join('\n')}
        export const MODULES = [${candidates.map((_, i) => `m${i}`).join(', ')}];`,
      resolveDir: path.resolve('.'),
      loader: 'js',
    },
    format: 'cjs',
    write: false,
    outfile: 'types.js',
    outdir: undefined,
    define: { 'import.meta.url': '"file:///"' },
  });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports, require) {${result.outputFiles[0].text}\n})`)(module, module.exports, createRequire(path.resolve('build.mjs')));
  const plan = new Map();
  module.exports.MODULES.forEach((exported, i) => {
    const entries = Object.entries(exported);
    if (entries.length > 0 && entries.every(([, value]) => isDefinition(value) || (Array.isArray(value) && value.length > 0 && value.every(isDefinition)))) plan.set(candidates[i], exported);
  });
  return plan;
}

function isDefinition(value) {
  return typeof value === 'object' && value !== null && typeof value.name === 'string' && ['class', 'struct', 'enum', 'interface', 'delegate'].includes(value.kind);
}

/** The stub's source. */
export function typeStubSource(file, exported) {
  const lines = ["import { typeStub } from 'psail:library';"];
  for (const [name, value] of Object.entries(exported)) {
    const stubs = [value].flat().map((definition, index) => {
      const data = Object.fromEntries(DATA.filter((key) => definition[key] !== undefined).map((key) => [key, definition[key]]));
      const lazy = Object.keys(definition).filter((key) => !DATA.includes(key) && key !== 'jsClass');
      return `typeStub(${JSON.stringify(file)}, ${JSON.stringify(name)}, ${Array.isArray(value) ? index : -1}, ${JSON.stringify(data)}, ${JSON.stringify(lazy)})`;
    });
    lines.push(`export const ${name} = ${Array.isArray(value) ? `[${stubs.join(',\n')}]` : stubs[0]};`);
  }
  return lines.join('\n');
}
