/**
 * A value against a JSON Schema, by ajv. NON-PARITY: PowerShell's validator words its messages differently; the verdict
 * and the places are the same.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export function checkSchema(value: unknown, schema: unknown): string[] {
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
