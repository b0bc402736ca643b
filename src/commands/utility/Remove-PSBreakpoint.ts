/** Remove-PSBreakpoint: takes breakpoints away. */
import { changeBreakpoints } from './breakpoints/breakpointLookup.ts';

export default changeBreakpoints({
  verb: 'Remove',
  alias: 'rbp',
  synopsis: 'Removes breakpoints.',
  apply: (breakpoint, all) => all.remove(breakpoint),
  example: {
    code: '$b = Set-PSBreakpoint -Variable rate -Action {}; Remove-PSBreakpoint $b; @(Get-PSBreakpoint -Variable rate).Count',
    output: '0\n',
  },
});
