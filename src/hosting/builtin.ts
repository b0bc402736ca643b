/** Modules of node's own and of packages, loaded when they are first needed: some take milliseconds, which every start would pay. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export function builtin<T>(name: `node:${string}`): T {
  return load(name) as T;
}

/** A module of a package among psail's dependencies. */
export function packageModule<T>(name: string): T {
  return load(name) as T;
}
