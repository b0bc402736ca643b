/** Enable-PSBreakpoint: breakpoints are hit again. */
import { changeBreakpoints } from './breakpoints/breakpointLookup.ts';

export default changeBreakpoints({
  verb: 'Enable',
  alias: 'ebp',
  synopsis: 'Enables breakpoints.',
  apply: (breakpoint) => {
    breakpoint.enabled = true;
  },
  example: {
    code: '$b = Set-PSBreakpoint -Variable rate -Action {}; (Enable-PSBreakpoint $b -PassThru).Enabled; Remove-PSBreakpoint $b',
    output: 'True\n',
  },
});
