/** Text in the making that knows whether a line has just ended, so that markup can begin one where there is none. */
import type { HtmlAttributes } from '../syntax/MarkdownObject.ts';
import { escapeHtml } from './escapes.ts';

export class HtmlOutput {
  private text = '';
  private isLineStart = true;

  write(text: string): this {
    if (text !== '') {
      this.text += text;
      this.isLineStart = text.endsWith('\n');
    }
    return this;
  }

  writeLine(text = ''): this {
    this.text += `${text}\n`;
    this.isLineStart = true;
    return this;
  }

  ensureLine(): this {
    return this.isLineStart ? this : this.writeLine();
  }

  /** `id`, `class` and the other attributes; a property without a value is empty. */
  writeAttributes(attributes: HtmlAttributes | null): this {
    if (!attributes) return this;
    const { id, classes, properties } = attributes;
    if (id !== null) this.write(` id="${escapeHtml(id)}"`);
    if (classes.length > 0) this.write(` class="${escapeHtml(classes.join(' '))}"`);
    for (const [name, value] of properties) this.write(` ${name}="${escapeHtml(value ?? '')}"`);
    return this;
  }

  toString(): string {
    return this.text;
  }
}
