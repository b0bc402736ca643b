/**
 * Recorded cases and results as JSON lines, and what counts as equal: text, types, what was thrown, the error list. The one
 * home of the comparison for all suites that run parity.ps1.
 */
import fs from 'node:fs';

export interface Case {
  id: string;
  script?: string;
  text?: string;
  types?: unknown;
  thrown?: string;
  errors?: unknown;
}

export function readCases(file: string): Case[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}

const list = (value: unknown): unknown[] => (value == null ? [] : Array.isArray(value) ? value : [value]);
const text = (value: unknown): string => String(value ?? '').replace(/\r\n/g, '\n');

/** All that a case showed, as one comparable text. */
export function shown(result: Case): string {
  return JSON.stringify([
    text(result.text),
    list(result.types).join(),
    text(result.thrown),
    list(result.errors).map(text),
  ]);
}

/** The ids of the recorded cases whose results differ or are missing. */
export function differing(recorded: readonly Case[], results: readonly Case[]): string[] {
  const got = new Map(results.map((result) => [result.id, shown(result)]));
  return recorded.filter((golden) => got.get(golden.id) !== shown(golden)).map((golden) => golden.id);
}
