/**
 * A value against a JSON Schema, by ajv. NON-PARITY: PowerShell's validator words its messages differently; the verdict
 * and the places are the same.
 */

/** Loaded when needed, which is seldom: it costs every start milliseconds. */
function loadAjv() {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const addFormats = require('ajv-formats') as typeof import('ajv-formats').default;
  return { Ajv2020, addFormats };
}

export function checkSchema(value: unknown, schema: unknown): string[] {
  const { Ajv2020, addFormats } = loadAjv();
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
  addFormats.default(ajv);
  const { $schema: _dialect, ...plain } = (typeof schema === 'object' && schema !== null ? schema : {}) as Record<
    string,
    unknown
  >;
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : plain);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.message ?? 'does not fit'} at '${error.instancePath}'`);
}
