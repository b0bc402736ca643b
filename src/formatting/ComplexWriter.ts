/**
 * Lines of a custom view's entry: text collected up to a newline node, wrapped within the frames' margins.
 * Rule that surprises: a newline with nothing before it writes a line holding only the frame's indentation.
 */
import { wrapByCell } from './DisplayCells.ts';
import type { FormatNode } from './FormatData.ts';

interface Frame {
  left: number;
  right: number;
  firstLine: number;
}

export class ComplexWriter {
  private buffer = '';
  private readonly lines: string[] = [];

  constructor(private readonly width: number) {}

  write(nodes: readonly FormatNode[]): string[] {
    this.visit(nodes, { left: 0, right: 0, firstLine: 0 });
    if (this.buffer !== '') this.flush({ left: 0, right: 0, firstLine: 0 });
    return this.lines;
  }

  private visit(nodes: readonly FormatNode[], frame: Frame): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.buffer += node.text;
      else if (node.kind === 'newline') this.flush(frame);
      else {
        const inner = {
          left: frame.left + node.left,
          right: frame.right + (node.right ?? 0),
          firstLine: node.firstLine ?? 0,
        };
        this.visit(node.nodes, inner);
      }
    }
  }

  private flush(frame: Frame): void {
    const text = this.buffer;
    this.buffer = '';
    const useful = this.width - frame.left - frame.right;
    if (useful <= 0) return;
    const shift = Math.abs(frame.firstLine) >= useful ? 0 : frame.firstLine;
    const first = shift >= 0 ? useful - shift : useful;
    const following = shift >= 0 ? useful : useful + shift;
    const firstPadding = frame.left + Math.max(0, shift);
    const followingPadding = frame.left - Math.min(0, shift);
    wrapByCell(text, first, following).forEach((line, index) => {
      this.lines.push(' '.repeat(index === 0 ? firstPadding : followingPadding) + line);
    });
  }
}
