// A jest transform: one file at a time through esbuild, ES modules to CommonJS, with import.meta.url kept working.
import esbuild from 'esbuild';

const BANNER = 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

export default {
  process(source, filename) {
    const result = esbuild.transformSync(source, {
      loader: filename.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: filename,
      define: { 'import.meta.url': '__importMetaUrl' },
      banner: BANNER,
    });
    return { code: result.code };
  },
};
