/**
 * A provider: a world of items reached by paths. Paths here are the provider's own (provider paths): absolute file names,
 * or plain item names with '' for the root. What commands do beyond reading files goes through Host, in commands/.
 */
import type { ProviderInfo } from './PSDriveInfo.ts';

export interface Provider {
  readonly info: ProviderInfo;
  /** Containers within containers, as directories are. */
  readonly isNavigation: boolean;
  exists(path: string): boolean;
  isContainer(path: string): boolean;
  /** The item as a .NET object, without PSPath and its like; null when there is none. */
  item(path: string): unknown;
  /** Names of a container's items, containers first, each kind by name. */
  childNames(path: string): readonly string[];
}

/** Providers of named values, where items have a content of their own: Environment, Variable, Function, Alias. */
export interface ValueProvider extends Provider {
  readonly isNavigation: false;
  /** What Get-Content gives. */
  content(path: string): unknown;
  /** Sets or makes; the item. `options`: ScopedItemOptions, of functions and aliases. */
  setItem(path: string, value: unknown, force: boolean, options?: number): unknown;
  /** Throws when the item may not have another name. */
  checkRename?(path: string, force: boolean): void;
  removeItem(path: string, force: boolean): void;
  /** Clear-Item. */
  clearItem(path: string, force: boolean): void;
}

export function isValueProvider(provider: Provider): provider is ValueProvider {
  return !provider.isNavigation;
}
