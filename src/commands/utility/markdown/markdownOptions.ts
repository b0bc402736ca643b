/** The sequences a session shows Markdown with. NON-PARITY: in PowerShell all runspaces of a process share them. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { PSMarkdownOptionInfo } from '../../types/MarkdownInfo.ts';

const OPTIONS = new WeakMap<ExecutionContext, PSMarkdownOptionInfo>();

/** A copy: what is changed on it counts once it is set. */
export function markdownOptions(ctx: ExecutionContext): PSMarkdownOptionInfo {
  return (OPTIONS.get(ctx) ?? new PSMarkdownOptionInfo()).copy();
}

export function setMarkdownOptions(ctx: ExecutionContext, options: PSMarkdownOptionInfo): void {
  OPTIONS.set(ctx, options.copy());
}
