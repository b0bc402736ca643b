/** What Tab offers for a place in a text: CompletionResult and CommandCompletion without their .NET face. */

/** PowerShell's CompletionResultType. */
export type CompletionKind =
  | 'Text'
  | 'Command'
  | 'ProviderItem'
  | 'Property'
  | 'Method'
  | 'ParameterName'
  | 'ParameterValue'
  | 'Variable'
  | 'Type';

export interface CompletionMatch {
  /** What is written. */
  readonly text: string;
  /** What a list shows. */
  readonly listItem: string;
  readonly kind: CompletionKind;
  readonly toolTip: string;
}

export interface CompletionMatches {
  /** The part of the text that a match replaces; -1 where nothing can be completed. */
  readonly start: number;
  readonly length: number;
  readonly matches: readonly CompletionMatch[];
}

export function match(text: string, kind: CompletionKind, listItem = text, toolTip = listItem): CompletionMatch {
  return { text, listItem, kind, toolTip };
}
