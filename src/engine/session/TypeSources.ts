/**
 * Where a session's extended members come from, in order: type files (Update-TypeData, modules), updates by commands,
 * removals. After a change of the files the table is made anew from all of them.
 * Rule that surprises: each file is read anew every time, and whatever was wrong is reported again.
 */
import { applyTypeUpdate, inTypeData, type TypeUpdate } from '../../types/typeFiles/TypeUpdate.ts';
import { TypeFileReader } from '../../types/typeFiles/TypeFileReader.ts';
import { FileSystemError } from '../Host.ts';
import type { Session } from './Session.ts';

interface TypeFile {
  kind: 'file';
  path: string;
  /** What stands for it in front of errors. */
  shown: string;
}

type Source =
  | TypeFile
  | { kind: 'update'; update: TypeUpdate; isForced: boolean }
  | { kind: 'removal'; typeName: string };

/** What a module's files, or those that stay after one is removed, fail with together. */
export function loadingFailed(errors: readonly string[]): string {
  return `The following error occurred while loading the extended type data file: \n${errors.map((error) => `${error}\n`).join('')}`;
}

export class TypeSources {
  private prepended: Source[] = [];
  private appended: Source[] = [];

  constructor(private readonly session: Session) {}

  /** Puts files before and behind all others; one that is there already is not read twice. @returns errors' texts */
  addFiles(prepended: readonly string[], appended: readonly string[], shown: (path: string) => string): string[] {
    const file = (path: string): TypeFile => ({ kind: 'file', path, shown: shown(path) });
    const seen = new Set<string>();
    const isNew = (source: Source): boolean => {
      if (source.kind !== 'file') return true;
      const isFirst = !seen.has(source.path);
      seen.add(source.path);
      return isFirst;
    };
    this.prepended = [...prepended.map(file), ...this.prepended].filter(isNew);
    this.appended = [...this.appended, ...appended.map(file)].filter(isNew);
    return this.reload();
  }

  hasFile(path: string): boolean {
    return [...this.prepended, ...this.appended].some((source) => source.kind === 'file' && source.path === path);
  }

  /** @returns errors' texts of what is left */
  removeFiles(paths: readonly string[]): string[] {
    const stays = (source: Source): boolean => source.kind !== 'file' || !paths.includes(source.path);
    this.prepended = this.prepended.filter(stays);
    this.appended = this.appended.filter(stays);
    return this.reload();
  }

  /** @returns errors' texts; the update is kept when there are none */
  update(update: TypeUpdate, isForced: boolean): string[] {
    const errors = applyTypeUpdate(this.session.typeData, update, isForced).reverse();
    if (errors.length === 0) this.appended.push({ kind: 'update', update, isForced });
    return errors;
  }

  /** @returns the error's text */
  remove(typeName: string): string | null {
    const error = this.applyRemoval(typeName);
    if (error === null) this.appended.push({ kind: 'removal', typeName });
    return error;
  }

  /** Makes the table anew. @returns errors' texts */
  reload(): string[] {
    const errors: string[] = [];
    const apply = (source: Source): void => void errors.push(...this.apply(source));
    const lost = this.session.typeData.restart(() => this.prepended.forEach(apply));
    for (const { typeName, member } of lost)
      errors.push(inTypeData(typeName, `The member ${member} is already present.`));
    this.appended.forEach(apply);
    return errors;
  }

  private apply(source: Source): string[] {
    const { typeData } = this.session;
    if (source.kind === 'update') return applyTypeUpdate(typeData, source.update, source.isForced);
    if (source.kind === 'file') return this.applyFile(source);
    const error = this.applyRemoval(source.typeName);
    return error === null ? [] : [error];
  }

  private applyFile({ path, shown }: TypeFile): string[] {
    const { session } = this;
    let text: string;
    try {
      text = new TextDecoder().decode(session.host.files.readFile(path));
    } catch (thrown) {
      if (thrown instanceof FileSystemError) return [`Could not find file '${path}'.`];
      throw thrown;
    }
    const reader = new TypeFileReader(text, path, shown, session);
    reader.read((update) => {
      for (const error of applyTypeUpdate(session.typeData, update, false)) reader.errors.unshift(error);
    });
    return reader.errors;
  }

  private applyRemoval(typeName: string): string | null {
    if (this.session.typeData.remove(typeName)) return null;
    return inTypeData(
      typeName,
      `The type "${typeName}" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.`,
    );
  }
}
