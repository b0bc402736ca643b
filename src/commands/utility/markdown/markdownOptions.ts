/** The sequences a session shows Markdown with. NON-PARITY: in PowerShell all runspaces of a process share them. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { PSMarkdownOptionInfo } from '../../types/MarkdownInfo.ts';

const OPTIONS = new WeakMap<ExecutionContext, PSMarkdownOptionInfo>();

/** The very object that was set, so a change of it counts; until one is set, a new one each time. */
export function markdownOptions(ctx: ExecutionContext): PSMarkdownOptionInfo {
  return OPTIONS.get(ctx) ?? new PSMarkdownOptionInfo();
}

export function setMarkdownOptions(ctx: ExecutionContext, options: PSMarkdownOptionInfo): void {
  OPTIONS.set(ctx, options);
}
