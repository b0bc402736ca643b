/** Disable-PSBreakpoint: breakpoints stay and are not hit. */
import { changeBreakpoints } from './breakpoints/breakpointLookup.ts';

export default changeBreakpoints({
  verb: 'Disable',
  alias: 'dbp',
  synopsis: 'Disables breakpoints.',
  apply: (breakpoint) => {
    breakpoint.enabled = false;
  },
  example: {
    code: '$b = Set-PSBreakpoint -Variable rate -Action {}; (Disable-PSBreakpoint $b -PassThru).Enabled; Remove-PSBreakpoint $b',
    output: 'False\n',
  },
});
