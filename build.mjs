// Builds dist/: the command line and the engine as one file each, everything they need included. They are CommonJS, which
// node loads faster and which can be kept in V8's compiled form (src/hosting/loadBundle.ts); the sources are ES modules.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { addLazyTypes } from './src/tools/lazyTypes.mjs';
import { coreImports, engineEntry, libraryBuild, planLazyCmdlets, stubPlugin } from './src/tools/lazyCmdlets.mjs';

const OUT = process.argv[2] ?? 'dist';

const ENTRIES = {
  psail: 'src/cli/psail.ts',
  engineWorker: 'src/hosting/engineWorker.ts',
  ioWorker: 'src/hosting/ioWorker.ts',
  jobWorker: 'src/hosting/jobWorker.ts',
  smtpProgram: 'src/hosting/smtpProgram.ts',
};

// What the first runs use is what the compiled form holds.
const WARM_UP = [
  ['-c', '1'],
  ['src/tools/warmUp.ps1', '-Verbose'],
  ['--sandbox', 'Get-BetaIdentities', '-Limit', '1'],
];

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  outdir: OUT,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // Needed seldom, and then found in node_modules.
  external: ['ajv', 'ajv-formats', 'ajv/*', 'markdown-it'],
  logLevel: 'warning',
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
// The directive counts only as the very first statement.
const META_URL = '"use strict"; const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;';
const commonJs = { ...common, format: 'cjs', define: { 'import.meta.url': '__importMetaUrl' } };
await esbuild.build({ ...commonJs, entryPoints: ENTRIES, banner: { js: META_URL } });
// Loaded by loadBundle: each file is one function.
const bundle = (name, options) =>
  esbuild.build({
    ...commonJs,
    outdir: undefined,
    outfile: `${OUT}/${name}.js`,
    banner: { js: `(function (exports, require, module, __filename, __dirname) { ${META_URL}` },
    footer: { js: '})' },
    ...options,
  });
const plan = await planLazyCmdlets(common);
const plugins = [stubPlugin(plan)];
const draftInputs = async () => {
  const draft = await bundle('engine', {
    entryPoints: ['src/hosting/engineModule.ts'],
    plugins,
    metafile: true,
    write: false,
  });
  return Object.values(draft.metafile.outputs)[0].inputs;
};
await addLazyTypes(plan, common, await draftInputs());
const taken = await coreImports(plan, new Set(Object.keys(await draftInputs())));
await bundle('cli', { entryPoints: ['src/cli/main.ts'] });
await bundle('engine', { stdin: engineEntry(taken), plugins });
await bundle('library', libraryBuild(plan, taken));
// esbuild escapes texts but leaves regular expressions as they are; loadBundle reads the files as ASCII.
for (const name of ['cli', 'engine', 'library']) {
  const file = `${OUT}/${name}.js`;
  const ascii = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, ascii);
}
if (existsSync('src/index.ts')) {
  await esbuild.build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  });
}
chmodSync(`${OUT}/psail.js`, 0o755);
// Scripts call the engine that runs them as $PSHOME/pwsh.
writeFileSync(`${OUT}/pwsh`, "#!/usr/bin/env node\nrequire('./psail.js');\n");
writeFileSync(`${OUT}/pwsh.cmd`, '@node "%~dp0psail.js" %*\r\n');
chmodSync(`${OUT}/pwsh`, 0o755);
for (const args of WARM_UP) {
  spawnSync(process.execPath, [`${OUT}/psail.js`, ...args], { stdio: 'ignore' });
}
