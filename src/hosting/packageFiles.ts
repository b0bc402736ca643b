/** The files that come with psail (cmdlets/, schemas/), wherever it is installed. Paths inside use '/'. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogReader } from '../catalog/Catalog.ts';

/** The nearest directory above this file that holds cmdlets/: dist/ and src/hosting/ lie at different depths. */
export function packageRoot(): string {
  let directory = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(directory, 'cmdlets'))) {
    const parent = path.dirname(directory);
    if (parent === directory) throw new Error(`psail's own files are not beside ${fileURLToPath(import.meta.url)}.`);
    directory = parent;
  }
  return directory;
}

export function packageReader(root: string = packageRoot()): CatalogReader {
  return {
    files: (directory) =>
      readdirSync(path.join(root, directory), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
  };
}
