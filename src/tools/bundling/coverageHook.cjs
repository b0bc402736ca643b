// For planParts.mjs, with NODE_OPTIONS (workers take those): which functions run after the engine has loaded (its bundle says when).
const { Session } = require('node:inspector');
const { writeFileSync } = require('node:fs');

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
globalThis[Symbol.for('psail.loaded')] = () => {
  session.post('Profiler.takePreciseCoverage');
  // A thread does these at the end of its run (loadBundle.ts).
  const last = (globalThis[Symbol.for('psail.compiledForms')] ??= []);
  last.push(() =>
    session.post('Profiler.takePreciseCoverage', (_error, { result }) => writeFileSync(process.env.PSAIL_COVERAGE, JSON.stringify(result))),
  );
};
