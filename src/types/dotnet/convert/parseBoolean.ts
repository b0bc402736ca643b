/** bool.Parse: "True" or "False" in any case, with white space and null characters around. */
import { formatError } from '../netErrors.ts';

export function readBoolean(text: string): boolean | null {
  const trimmed = text.replace(/^[\s\0]+|[\s\0]+$/g, '').toLowerCase();
  return trimmed === 'true' ? true : trimmed === 'false' ? false : null;
}

export function parseBoolean(text: string): boolean {
  const value = readBoolean(text);
  if (value === null) throw formatError(`String '${text}' was not recognized as a valid Boolean.`);
  return value;
}
