/** A module of node's own, loaded when it is first needed: some take milliseconds, which every start would pay. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export function builtin<T>(name: `node:${string}`): T {
  return load(name) as T;
}
