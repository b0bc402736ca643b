// Builds dist/: the command line and the engine as one file each, everything they need included. They are CommonJS, which
// node loads faster and which can be kept in V8's compiled form (src/hosting/loadBundle.ts); the sources are ES modules.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { readModules } from './src/tools/bundling/moduleGraph.mjs';
import { divide, ENTRY, hasStub, partBuild, readPlan, withoutWrappers } from './src/tools/bundling/parts.mjs';
import { planParts } from './src/tools/bundling/planParts.mjs';
import { PARTS } from './src/tools/bundling/stubData.mjs';

const PLAN = process.argv.includes('--plan');
const OUT = process.argv.slice(2).find((argument) => argument !== '--plan') ?? 'dist';

const ENTRIES = {
  psail: 'src/cli/psail.ts',
  engineWorker: 'src/hosting/engineWorker.ts',
  ioWorker: 'src/hosting/ioWorker.ts',
  jobWorker: 'src/hosting/jobWorker.ts',
  smtpProgram: 'src/hosting/smtpProgram.ts',
};

const OWN_BUNDLES = {
  'src/cli/runInWorker.ts': 'runInWorker',
  'src/cli/subcommands/index.ts': 'subcommands',
  'src/repl/runRepl.ts': 'repl',
  'src/http/NodeFetchTransport.ts': 'http',
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
    // node-fetch's errors take their names from their classes.
    minifyIdentifiers: name !== 'http',
    banner: { js: `(function (exports, require, module, __filename, __dirname) { ${META_URL}` },
    footer: { js: '})' },
    ...options,
  });
// What the command line imports when it needs it lies in a bundle of its own.
const ownBundles = {
  name: 'own bundles',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path: target, resolveDir }) => {
      const name = OWN_BUNDLES[path.relative('.', path.resolve(resolveDir, target))];
      return kind === 'dynamic-import' && name ? { path: name, namespace: 'own' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'own' }, ({ path: name }) => ({
      contents: `module.exports = require('./loadBundle.ts').loadBundle(__dirname, ${JSON.stringify(name)});`,
      resolveDir: path.resolve('src/hosting'),
    }));
  },
};
const modules = await readModules(ENTRY, hasStub);
await bundle('cli', { entryPoints: ['src/cli/main.ts'], plugins: [ownBundles] });
for (const [file, name] of Object.entries(OWN_BUNDLES))
  await bundle(name, { entryPoints: [file], plugins: [ownBundles] });
if (PLAN) await planParts(modules, bundle, OUT);
const division = divide(modules, readPlan());
await Promise.all(PARTS.map((name, part) => bundle(name, partBuild(division, part))));
// esbuild escapes texts but leaves regular expressions as they are; loadBundle reads the files as ASCII.
for (const name of ['cli', ...Object.values(OWN_BUNDLES), ...PARTS]) {
  const file = `${OUT}/${name}.js`;
  const ascii = withoutWrappers(readFileSync(file, 'utf8')).replace(
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
