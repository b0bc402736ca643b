/**
 * A variable: the cell that scopes, slots of compiled code and references ([ref]) share.
 * Rule that surprises: `flags` is 0 for an ordinary variable, and compiled code then writes `value` directly; anything
 * else (read-only, typed, computed) goes through `assign`.
 */
import { NetException } from '../../errors/NetException.ts';
import type { ErrorCategory } from '../../errors/ErrorCategory.ts';

export const VARIABLE_READONLY = 1;
export const VARIABLE_CONSTANT = 2;
export const VARIABLE_PRIVATE = 4;
export const VARIABLE_ALLSCOPE = 8;
/** Has a converter or validators ([int]$x, [ValidateRange()]$x). */
export const VARIABLE_TYPED = 16;
/** Value is computed or writes have an effect; a subclass overrides get and assign. */
export const VARIABLE_SPECIAL = 32;
/** Removed from its scope: slots that cached it must look again. */
export const VARIABLE_DEAD = 64;
/** A breakpoint is told of its accesses. */
export const VARIABLE_WATCHED = 128;
/** Its assignments are traced. */
export const VARIABLE_TRACED = 256;
/** A read needs more than `value` when any of these is set. */
export const VARIABLE_READ_MASK = VARIABLE_SPECIAL | VARIABLE_DEAD | VARIABLE_WATCHED;

export class PSVariable {
  flags = 0;
  description = '';
  visibility: 'Public' | 'Private' = 'Public';
  /** Runs before a value is stored: conversion to the declared type, then validation. Throws to refuse. */
  transform: ((value: unknown) => unknown) | null = null;
  /** Attribute instances as scripts see them in (Get-Variable x).Attributes. */
  attributes: unknown[] | null = null;
  /** Slots that cached a removed variable must look again. */
  get isAlive(): boolean {
    return (this.flags & VARIABLE_DEAD) === 0;
  }
  moduleName = '';

  constructor(
    readonly name: string,
    public value: unknown,
  ) {}

  /** The value; computed for special variables. */
  get(): unknown {
    return this.value;
  }

  /** Stores a value with all checks. Throws SessionStateUnauthorizedAccessException for read-only and constant ones. */
  assign(value: unknown): void {
    if (this.flags & (VARIABLE_READONLY | VARIABLE_CONSTANT)) {
      throw notWritable(this.name);
    }
    this.value = this.transform ? this.transform(value) : value;
  }
}

/** Names the type a local of compiled code shows as; such variables are PSVariable in all else. */
export class LocalVariable extends PSVariable {}

/** A variable whose value comes from and goes to the engine ($?, $Error, preference variables with an enum type...). */
export class ComputedVariable extends PSVariable {
  override flags = VARIABLE_SPECIAL;
  constructor(
    name: string,
    private readonly getter: () => unknown,
    private readonly setter: ((value: unknown) => void) | null = null,
  ) {
    super(name, null);
  }
  override get(): unknown {
    return this.getter();
  }
  override assign(value: unknown): void {
    if (!this.setter) {
      throw notWritable(this.name);
    }
    this.setter(value);
  }
}

export function notWritable(name: string): NetException {
  return variableError(
    name,
    'VariableNotWritable',
    `Cannot overwrite variable ${name} because it is read-only or constant.`,
  );
}

export function variableError(
  name: string,
  errorId: string,
  message: string,
  category: ErrorCategory = 'WriteError',
): NetException {
  return new NetException('System.Management.Automation.SessionStateUnauthorizedAccessException', message, {
    errorId,
    category,
    target: name,
    properties: { ItemName: name },
  });
}
