/** Which escape sequences output gets: $PSStyle's, when its OutputRendering and the host allow any. */
import { PSStyle, sgr } from '../types/dotnet/format/PSStyle.ts';
import { type AnsiStyle, DEFAULT_ANSI_STYLE } from './AnsiStyle.ts';
import type { FormatContext } from './FormatContext.ts';

/** For what the host shows: null for plain text. */
export function hostAnsiStyle(ctx: FormatContext): AnsiStyle | null {
  const style = ctx.getVariable('PSStyle');
  const host = ctx.host as { ui?: { supportsColor?: boolean } } | null;
  const supportsColor = host?.ui?.supportsColor === true;
  if (!(style instanceof PSStyle)) return supportsColor ? DEFAULT_ANSI_STYLE : null;
  const isOn = style.OutputRendering === 'Ansi' || (style.OutputRendering === 'Host' && supportsColor);
  return isOn ? sequencesOf(style) : null;
}

/** For strings and files: only when the user asked for Ansi, never because a terminal would understand it. */
export function textAnsiStyle(ctx: FormatContext): AnsiStyle | null {
  const style = ctx.getVariable('PSStyle');
  return style instanceof PSStyle && style.OutputRendering === 'Ansi' ? sequencesOf(style) : null;
}

function sequencesOf(style: PSStyle): AnsiStyle {
  const { Formatting: formatting } = style;
  return {
    formatAccent: formatting.FormatAccent,
    errorAccent: formatting.ErrorAccent,
    error: formatting.Error,
    warning: formatting.Warning,
    verbose: formatting.Verbose,
    debug: formatting.Debug,
    tableHeader: formatting.TableHeader,
    customTableHeaderLabel: formatting.CustomTableHeaderLabel,
    reset: sgr(0),
  };
}
