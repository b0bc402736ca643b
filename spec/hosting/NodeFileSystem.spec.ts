/** Files over node:fs, with the system's error codes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileSystemError } from '../../src/engine/Host.ts';
import { NodeFileSystem } from '../../src/hosting/NodeFileSystem.ts';

const files = new NodeFileSystem();
let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-fs-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

function at(name: string): string {
  return path.join(directory, name);
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FileSystemError) return error.code;
    throw error;
  }
  return 'none';
}

test('what is not there has no stat; what cannot be read is an error', () => {
  expect(files.stat(at('no'))).toBeNull();
  expect(files.stat(at('no/deeper'))).toBeNull();
  expect(codeOf(() => files.readFile(at('no')))).toBe('ENOENT');
  expect(codeOf(() => files.readFile(directory))).toBe('EISDIR');
  expect(codeOf(() => files.writeFile(at('no/deeper'), new Uint8Array(), 'truncate'))).toBe('ENOENT');
});

test('writing, appending, refusing what exists', () => {
  const bytes = new TextEncoder().encode('ab');
  files.writeFile(at('f'), bytes, 'create');
  files.writeFile(at('f'), bytes, 'append');
  expect(codeOf(() => files.writeFile(at('f'), bytes, 'create'))).toBe('EEXIST');
  expect(new TextDecoder().decode(files.readFile(at('f')))).toBe('abab');
  expect(files.stat(at('f'))).toMatchObject({ kind: 'file', size: 4, isSymlink: false, isReadOnly: false });
});

test('directories are removed only when asked to, with what is in them', () => {
  files.makeDirectory(at('d'));
  files.writeFile(at('d/f'), new Uint8Array(), 'create');
  expect(codeOf(() => files.remove(at('d'), false))).toBe('ENOTEMPTY');
  files.remove(at('d'), true);
  expect(files.stat(at('d'))).toBeNull();
});

test('links', () => {
  files.symlink('target', at('link'), 'file');
  expect(files.lstat(at('link'))).toMatchObject({ isSymlink: true });
  expect(files.stat(at('link'))).toBeNull();
  expect(files.readLink(at('link'))).toBe('target');
});
