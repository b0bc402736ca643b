/** One element of a command line as the binder gets it: `-Name`, `-Name:value`, a value, or an entry of a splat. */
import type { ExpressionAst } from '../../language/Ast.ts';
import { EMPTY_EXTENT, type ScriptExtent } from '../../language/ScriptExtent.ts';

export class CommandArgument {
  constructor(
    /** Parameter name without its dash; null for a value. */
    readonly name: string | null,
    /** The value; meaningless when hasValue is false. */
    public value: unknown,
    /** `-Name:value`, a splatted hashtable's entry, or a plain value. */
    public hasValue: boolean,
    readonly extent: ScriptExtent = EMPTY_EXTENT,
    /** A number written as a bare argument keeps its text, for string parameters and programs: `0x10`, `1.0`. */
    readonly literalText: string | null = null,
    readonly isSplatted = false,
  ) {}

  /** `--`: what follows are values; programs get it, PowerShell's own commands do not. */
  isDashDash = false;
  /** How the value was written: external programs see an array's own text, and the shell's work is not done in quotes. */
  source: ExpressionAst | null = null;
  /** `-Name:` in $args that is splatted; its value is an element of its own. */
  endsInColon = false;

  /** The place of the value alone: of `-Name:value` not the name. */
  get valueExtent(): ScriptExtent {
    return this.source?.extent ?? this.extent;
  }

  static positional(value: unknown, extent?: ScriptExtent, literalText: string | null = null): CommandArgument {
    return new CommandArgument(null, nullsForNothing(value), true, extent, literalText);
  }

  static named(name: string, value: unknown, extent?: ScriptExtent): CommandArgument {
    return new CommandArgument(name, nullsForNothing(value), true, extent);
  }

  static flag(name: string, extent?: ScriptExtent): CommandArgument {
    return new CommandArgument(name, undefined, false, extent);
  }
}

/** Rule that surprises: an array that is an argument has, from then on, $null where an element was no output. */
function nullsForNothing(value: unknown): unknown {
  if (Array.isArray(value) && value.includes(undefined))
    for (let i = 0; i < value.length; i++) if (value[i] === undefined) value[i] = null;
  return value;
}

/** `pwsh -File x.ps1 --Name` gives a name with a dash, which counts for nothing when parameters are looked for. */
export function plainName(name: string): string {
  return name.replace(/^[-\u2013-\u2015]/, '');
}
