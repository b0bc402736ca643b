/** Which commands need no worker. */
import { runsOnMainThread } from '../../src/hosting/chooseThread.ts';

test.each([
  ['1', true],
  ['"a$(1+1)"', true],
  ['Get-BetaIdentities -Limit 1', true],
  ['$x = 5; Write-Output $x | Out-String', true],
  ['function f { f }; f', false],
  ['while (1) {}', false],
  ['./script.ps1', false],
  ['. lib', false],
  ['& $x', false],
  ['Invoke-Expression $x', false],
  ['Start-Sleep 5', false],
  ['sh -c x', false],
  ['1 | cat', false],
])('%s', (text, expected) => {
  expect(runsOnMainThread({ kind: 'command', text, args: [] })).toBe(expected);
});

test('scripts never', () => {
  expect(runsOnMainThread({ kind: 'file', path: '/x.ps1', args: [] })).toBe(false);
});
