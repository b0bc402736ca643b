/**
 * -OutVariable, -ErrorVariable and their like: an ArrayList in the caller's scope, filled as objects come; "+name" appends.
 */
import { ArrayList } from '../../types/index.ts';
import type { SessionState } from '../session/SessionState.ts';
import { Pipe } from './Pipe.ts';

export class VariableSink extends Pipe {
  private readonly list: ArrayList;

  /** The name may name a scope, seen from the scope in force. */
  constructor(name: string, state: SessionState) {
    super();
    const appends = name.startsWith('+');
    const plain = appends ? name.slice(1) : name;
    const existing = appends ? state.getVariable(plain)?.get() : null;
    this.list =
      existing instanceof ArrayList
        ? existing
        : new ArrayList(existing == null ? [] : Array.isArray(existing) ? [...existing] : [existing]);
    state.setVariable(plain, this.list);
  }

  override add(value: unknown): void {
    this.list.items.push(value);
  }
}
