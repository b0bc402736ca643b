/** The package's own catalog and schemas for the specs, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog, CatalogReader } from '../../src/catalog/Catalog.ts';
import { loadCatalog } from '../../src/catalog/loadCatalog.ts';
import type { JsonSchema } from '../../src/catalog/Model.ts';

export const ROOT = join(__dirname, '../..');

export const diskReader: CatalogReader = {
  files: (directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  read: (path) => readFileSync(join(ROOT, path), 'utf8'),
};

/** A reader of texts given by path. */
export function memoryReader(files: Record<string, unknown>): CatalogReader {
  return {
    files: (directory) => Object.keys(files).filter((path) => path.startsWith(`${directory}/`)),
    read: (path) => {
      const content = files[path];
      return typeof content === 'string' ? content : JSON.stringify(content);
    },
  };
}

export const readJson = (path: string): JsonSchema => JSON.parse(diskReader.read(path)) as JsonSchema;
export const ownCatalog = (): Catalog => loadCatalog({ reader: diskReader });
