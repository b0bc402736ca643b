// For bundles.spec.ts, with --require: writes the names of the bundles a run loads to the file LOADED_BUNDLES.
const { appendFileSync } = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    appendFileSync(process.env.LOADED_BUNDLES, `${path.basename(options.filename)}\n`);
  }
};
