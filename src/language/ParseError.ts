/**
 * System.Management.Automation.Language.ParseError, and the diagnostics that psail adds.
 * incompleteInput tells an interactive host that more lines could complete the text.
 */
import type { ScriptExtent } from './ScriptExtent.ts';

export class ParseError {
  constructor(
    readonly extent: ScriptExtent,
    readonly errorId: string,
    readonly message: string,
    readonly incompleteInput = false,
  ) {}
}

/** Something accepted that PowerShell rejects (NON-PARITY): `psail check` reports it. */
export interface ParseDiagnostic {
  readonly id: 'LenientHereString';
  readonly extent: ScriptExtent;
  readonly message: string;
}
