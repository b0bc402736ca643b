/**
 * What the type system needs from the session it works for. The engine's ExecutionContext implements it, so two sessions
 * in one process never share culture, type data or classes.
 */
import type { CultureInfo } from './culture/CultureInfo.ts';
import type { NetType } from './NetType.ts';
import type { TypeData } from './TypeData.ts';

export interface TimeZoneAccess {
  /** Offset from UTC in ticks (100 ns) at an instant given in UTC ticks. */
  utcOffsetTicks(utcTicks: bigint): bigint;
  readonly id: string;
}

export interface ExternalCall {
  dollarUnder?: unknown;
  dollarThis?: unknown;
  /** Errors it reports reach nobody. */
  dropsErrors?: boolean;
  /** No debugger stops in it or traces it. */
  isUnseen?: boolean;
}

/** Anything that can be called like a script block; the engine's ScriptBlock implements it. */
export interface ScriptBlockLike {
  readonly isScriptBlock: true;
  /** Runs in a new scope with $args = args; $_ is set when `dollarUnder` is not undefined. One value, an array, or null. */
  invokeReturnAsIs(ctx: TypeContext, args: unknown[], dollarUnder?: unknown, dollarThis?: unknown): unknown;
  /**
   * As .NET code calls it: an error of a statement ends it, and what it merely reports goes past the caller's streams to
   * the host as plain text, or nowhere.
   */
  invokeExternal(ctx: TypeContext, args: unknown[], options?: ExternalCall): unknown;
  /** The same without a scope of its own, as .Where(), .ForEach() and -replace run their blocks. */
  invokeInCallerScope(ctx: TypeContext, args: unknown[], dollarUnder: unknown): unknown;
  toString(): string;
}

export interface TypeContext {
  readonly culture: CultureInfo;
  readonly timeZone: TimeZoneAccess;
  /** $OFS, by default one space: joins arrays converted to string. */
  readonly ofs: string;
  /** Script classes first, then accelerators and emulated .NET types (with the session's `using namespace`). */
  resolveType(name: string): NetType | null;
  /** Extended members by type name (types.ps1xml's and Update-TypeData's). */
  readonly typeData: TypeData;
  /** Current UTC time in ticks since year 1. */
  utcNowTicks(): bigint;
  readonly strictModeVersion: number;
  /** Errors leave the running script instead of being reported by it: set around script members. */
  propagateExceptions: boolean;
  /** Members of the outside world that emulated types reach (files, environment, random...): the engine's Host. */
  readonly host: unknown;
}
