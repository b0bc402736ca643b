/**
 * Secrets from redirected input: PowerShell's process ends where it should read one, psail takes the line (NON-PARITY of
 * promptForCredential.ts). It runs the bundle of dist/, which `npm test` builds first.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

function run(script: string, input: string): string {
  const args = [path.resolve('dist/psail.js'), '-NoProfile', '-c', script];
  return execFileSync(process.execPath, args, { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

const PLAIN = '[System.Net.NetworkCredential]::new("", $s).Password';

test.each([
  [`$s = Read-Host P -AsSecureString; ${PLAIN}`, 'a b\n', 'P: \na b\n'],
  ['$s = Read-Host P -MaskInput; "<$s>"', 'a b\n', 'P: \n<a b>\n'],
  [`$s = $Host.UI.ReadLineAsSecureString(); ${PLAIN}`, 'x\n', '\nx\n'],
  ['$null -eq $Host.UI.ReadLineAsSecureString()', '', 'True\n'],
  [
    '$c = $Host.UI.PromptForCredential("cap", "msg", "", ""); "$($c.UserName) $($c.GetNetworkCredential().Password)"',
    '\nann\npw\n',
    '\ncap\nmsg\nUser: \nUser: ann\nPassword for user ann: \nann pw\n',
  ],
  [
    '$c = Get-Credential -Title T -Message M -UserName dom\\bob; $n = $c.GetNetworkCredential(); "$($n.Domain) $($n.UserName) $($n.Password)"',
    'pw\n',
    '\nT\nM\nPassword for user dom\\bob: \ndom bob pw\n',
  ],
  [
    'function f { param([Parameter(Mandatory)][securestring] $p, [Parameter(Mandatory)][pscredential] $c) "$($p.Length) $($c.UserName)" } f',
    'abc\nann\npw\n',
    '\ncmdlet f at command pipeline position 1\nSupply values for the following parameters:\np: \nc\nUser: ann\nPassword for user ann: \n3 ann\n',
  ],
  [
    'function f { param([Credential()][pscredential] $c) "$($c.UserName) $($c.Password.Length)" } f bob; f $null',
    'pw\n',
    '\nPowerShell credential request\nEnter your credentials.\nPassword for user bob: \nbob 2\n 0\n',
  ],
  [
    'function f { param([Parameter(Mandatory)][securestring[]] $p) ($p | ForEach-Object Length) -join "," } f',
    'a\nbc\n\n',
    '\ncmdlet f at command pipeline position 1\nSupply values for the following parameters:\np[0]: \np[1]: \np[2]: \n1,2\n',
  ],
])('%s', (script, input, output) => {
  expect(run(script, input)).toBe(output);
});
