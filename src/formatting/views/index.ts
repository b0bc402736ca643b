/** All predefined views, in the order PowerShell loads them: for a type named twice the first one counts. */
import type { FormatView } from '../FormatView.ts';
import { COMMAND_VIEWS, MODULE_VIEWS } from './commandViews.ts';
import { DOT_NET_VIEWS } from './dotNetViews.ts';
import { fileSystemViews } from './fileSystemViews.ts';
import { HELP_VIEWS } from './helpViews.ts';
import { OUT_OF_BAND_VIEWS } from './outOfBandViews.ts';
import { PS_STYLE_VIEWS } from './psStyleViews.ts';
import { SECURITY_VIEWS } from './securityViews.ts';
import { LATER_SESSION_VIEWS, SESSION_VIEWS } from './sessionViews.ts';
import { WEB_VIEWS } from './webViews.ts';

export function predefinedViews(isWindows: boolean): FormatView[] {
  return [
    ...SECURITY_VIEWS,
    ...DOT_NET_VIEWS,
    ...fileSystemViews(isWindows),
    ...SESSION_VIEWS,
    ...COMMAND_VIEWS,
    ...LATER_SESSION_VIEWS,
    ...MODULE_VIEWS,
    ...HELP_VIEWS,
    ...WEB_VIEWS,
    ...PS_STYLE_VIEWS,
    ...OUT_OF_BAND_VIEWS,
  ];
}
