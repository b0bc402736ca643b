/** The lines by which the host shows the other streams: WARNING: text, VERBOSE: text, DEBUG: text. */
import type { AnsiStyle } from './AnsiStyle.ts';
import { decoratedLines } from './DisplayCells.ts';

export type MessageStream = 'Warning' | 'Verbose' | 'Debug';

export function streamMessageLines(stream: MessageStream, text: string, style: AnsiStyle | null): string[] {
  const line = `${stream.toUpperCase()}: ${text}`;
  if (!style) return [line];
  const colour = style[stream.toLowerCase() as 'warning' | 'verbose' | 'debug'];
  return decoratedLines(colour + line + style.reset);
}
