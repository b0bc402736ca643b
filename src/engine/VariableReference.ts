/**
 * [ref]$x: System.Management.Automation.PSReference over a variable's own cell, so that writes reach the variable.
 */
import { PSReference } from '../types/index.ts';
import type { PSVariable } from './session/PSVariable.ts';

export class VariableReference extends PSReference {
  constructor(private readonly cell: PSVariable) {
    super(null);
  }
  override get value(): unknown {
    return this.cell.get();
  }
  override set value(value: unknown) {
    this.cell?.assign(value);
  }
}
