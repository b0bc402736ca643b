// Builds dist/: the command line as one bundled ES module, split so that rarely used parts load on demand.
import esbuild from 'esbuild';
import { chmodSync, existsSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
const entryPoints = [
  'src/cli/psail.ts',
  'src/index.ts',
  'src/hosting/engineWorker.ts',
  'src/hosting/ioWorker.ts',
].filter(existsSync);
await esbuild.build({
  entryPoints: Object.fromEntries(entryPoints.map((path) => [path.replace(/^.*\//, '').replace(/\.ts$/, ''), path])),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
});
if (existsSync('dist/psail.js')) chmodSync('dist/psail.js', 0o755);
