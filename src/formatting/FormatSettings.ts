/** What a Format command was told: its parameters, read once, and applied to every object. */
import type { FormatParameter } from './FormatParameter.ts';
import type { Shape } from './FormatView.ts';

export interface FormatSettings {
  /** Null: the object's type decides (plain output). */
  shape: Shape | null;
  parameters: readonly FormatParameter[];
  exclude: readonly string[];
  groupBy: FormatParameter | null;
  viewName: string | null;
  /** -Force: strings and numbers are taken apart as objects too. */
  force: boolean;
  autoSize: boolean | null;
  expand: 'EnumOnly' | 'CoreOnly' | 'Both';
  showError: boolean;
  displayError: boolean;
  hideTableHeaders: boolean;
  repeatHeader: boolean;
  wrap: boolean;
  /** Format-Wide -Column; 0: not given. */
  columns: number;
  /** Format-Custom -Depth. */
  depth: number;
}

export function formatSettings(shape: Shape | null, given: Partial<FormatSettings> = {}): FormatSettings {
  return {
    shape,
    parameters: [],
    exclude: [],
    groupBy: null,
    viewName: null,
    force: false,
    autoSize: null,
    expand: 'EnumOnly',
    showError: false,
    displayError: false,
    hideTableHeaders: false,
    repeatHeader: false,
    wrap: false,
    columns: 0,
    depth: 5,
    ...given,
  };
}
