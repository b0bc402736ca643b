/** Whether more lines could make the text a whole statement: then the prompt is `>>`. */
import { parseInput } from '../language/parseInput.ts';

export function isIncomplete(text: string): boolean {
  if (/(?:^|[^`])(?:``)*`$/.test(text)) return true;
  const { errors } = parseInput(text, null);
  return errors.length > 0 && errors.every(({ incompleteInput }) => incompleteInput);
}
