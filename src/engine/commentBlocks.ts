/**
 * Which comment of a script or function is its help: before the function (one blank line may lie between), at the
 * beginning of the body, or at its end. Comments on following lines are one block.
 */
import { parseInput } from '../language/parseInput.ts';
import type { ScriptBlockAst, FunctionDefinitionAst } from '../language/Ast.ts';
import type { ScriptExtent } from '../language/ScriptExtent.ts';
import type { Token } from '../language/Token.ts';

/** A function's name and body, or a script. */
export interface Commented {
  readonly ast: ScriptBlockAst;
  readonly functionAst: FunctionDefinitionAst | null;
}

const NEAR = 2;

export class CommentBlocks {
  private readonly tokens: readonly Token[];

  constructor(private readonly source: Commented) {
    this.tokens = parseInput(source.ast.extent.source.text).tokens;
  }

  /** Candidates for the help, the one that counts first. */
  *helpCandidates(): Iterable<string> {
    const { functionAst, ast } = this.source;
    const body = functionAst?.body.extent ?? ast.extent;
    if (functionAst) yield this.before(functionAst.extent.startOffset, NEAR);
    const inside = functionAst ? body.startOffset + 1 : body.startOffset;
    yield* this.atBeginning(inside, functionAst === null);
    yield this.before(functionAst ? body.endOffset - 1 : body.endOffset, Number.MAX_SAFE_INTEGER);
  }

  /** The comment right before a parameter. */
  beforeParameter(extent: ScriptExtent): string {
    return this.before(extent.startOffset, NEAR);
  }

  private line(offset: number): number {
    return this.source.ast.extent.source.lineIndexAt(offset);
  }

  private *atBeginning(offset: number, isScript: boolean): Iterable<string> {
    let index = this.tokens.findIndex(({ extent }) => extent.startOffset >= offset);
    for (;;) {
      while (this.tokens[index]?.kind === 'NewLine') index++;
      const block: Token[] = [];
      let last = Number.MAX_SAFE_INTEGER;
      for (; index < this.tokens.length; index++) {
        const token = this.tokens[index]!;
        if (this.line(token.extent.startOffset) > last) break;
        if (token.kind === 'Comment') {
          block.push(token);
          last = this.line(token.extent.endOffset) + 1;
        } else if (token.kind !== 'NewLine') break;
      }
      if (block.length === 0) return;
      if (!isScript || !this.belongsToFunction(index, last)) yield textOf(block);
    }
  }

  /** At the top of a script a comment close above a function is the function's. */
  private belongsToFunction(index: number, lastLine: number): boolean {
    let next = index;
    while (this.tokens[next]?.kind === 'NewLine') next++;
    const token = this.tokens[next];
    if (!token || !/^(?:function|filter|configuration)$/i.test(token.extent.text)) return false;
    return this.line(token.extent.startOffset) - lastLine < NEAR;
  }

  /** The block that ends at most so many lines before. */
  private before(offset: number, distance: number): string {
    const block: Token[] = [];
    let limit = distance === Number.MAX_SAFE_INTEGER ? -1 : this.line(offset) - distance;
    for (let index = this.tokens.length - 1; index >= 0; index--) {
      const token = this.tokens[index]!;
      if (token.extent.startOffset >= offset) continue;
      if (this.line(token.extent.endOffset) < limit) break;
      if (token.kind === 'Comment') {
        block.unshift(token);
        limit = this.line(token.extent.startOffset) - 1;
      } else if (token.kind !== 'NewLine') break;
    }
    return textOf(block);
  }
}

/** Without the signs of comments. */
function textOf(block: readonly Token[]): string {
  return block
    .map(({ extent: { text } }) => (text.startsWith('<#') ? text.slice(2, -2) : text.replace(/^#+/, '')))
    .join('\n');
}
