/** The text of a script file, in whatever Unicode form it was saved. Throws the system's error. */
import { readFileSync } from 'node:fs';
import { decodeText } from '../engine/decodeText.ts';

export function readScriptText(file: string): string {
  return decodeText(readFileSync(file));
}
