/** Format files as modules bring them along: their views, and the texts of what is wrong with them. */
import { NetException } from '../errors/NetException.ts';
import type { FormatContext } from './FormatContext.ts';
import { FormatDatabase } from './FormatDatabase.ts';
import type { FormatView } from './FormatView.ts';
import { type CompileScript, readFormatFile } from './readFormatFile.ts';

type FormatSession = FormatContext & { createScriptBlock: CompileScript };

/** The views of a file's text; or what is wrong with it. */
export function formatViews(ctx: FormatSession, path: string, text: string): FormatView[] | string {
  try {
    return readFormatFile(text, (script) => ctx.createScriptBlock(script));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const { XPath: at, IsWhole: isWhole } = thrown.properties ?? {};
    const where = typeof at === 'string' ? `at XPath ${at} in` : 'in';
    const text = (message: string): string => `${path}, Error ${where} file ${path}: ${message}`;
    // The last error comes first.
    return isWhole === false ? `${text('The view cannot be loaded.')}\n${text(thrown.message)}` : text(thrown.message);
  }
}

export const FORMAT_FILES = {
  load(ctx: FormatSession, path: string, text: string): string[] {
    const views = formatViews(ctx, path, text);
    if (typeof views === 'string') return [views];
    FormatDatabase.of(ctx).append(views, path);
    return [];
  },
  unload(ctx: FormatContext, path: string): void {
    FormatDatabase.of(ctx).remove(path);
  },
  failure: (errors: readonly string[]): string =>
    `Errors occurred while loading the format data file: \n${errors.map((error) => `${error}\n`).join('')}`,
};
