/** Tab: what is offered for a text and a cursor. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandWords } from '../../src/hosting/commandWords.ts';
import { completeInput } from '../../src/hosting/completeInput.ts';
import { runCommand } from '../../src/hosting/runTask.ts';
import { inThreadSession } from './inThreadSession.ts';

const hosted = inThreadSession();
const { session } = hosted;

function complete(text: string): string[] {
  return completeInput(session, text, text.length).matches;
}

describe('Tab', () => {
  test('commands, with the catalog in it', () => {
    expect(complete('Get-BetaIdentit')).toEqual([
      'Get-BetaIdentities',
      'Get-BetaIdentity',
      'Get-BetaIdentityOwnershipDetails',
    ]);
    expect(complete('$x = conVertto-j')).toEqual(['ConvertTo-Json']);
    expect(complete('1..3 | foreach-o')).toEqual(['ForEach-Object']);
    expect(complete('if ($true) { write-hos')).toEqual(['Write-Host']);
    expect(complete('')).toEqual([]);
  });

  test('the whole word is replaced', () => {
    expect(completeInput(session, '1; write-hos', 12)).toEqual({ start: 3, length: 9, matches: ['Write-Host'] });
  });

  test('parameters, own before common', () => {
    const found = complete('Write-Host -');
    expect(found.slice(0, 2)).toEqual(['-Object', '-NoNewline']);
    expect(found).toContain('-ErrorAction');
    expect(complete('Get-BetaIdentities -Lim')).toEqual(['-Limit']);
  });

  test('values of a ValidateSet, an enum and a bool', () => {
    expect(complete('Get-BetaIdentities -DefaultFilter ')).toEqual(['CORRELATED_ONLY', 'NONE']);
    expect(complete('Get-BetaIdentities -DefaultFilter no')).toEqual(['NONE']);
    expect(complete('Write-Host x -ForegroundColor DarkG')).toEqual(['DarkGreen', 'DarkGray']);
    expect(complete('Get-BetaIdentities -Count $t')).toEqual(['$true']);
  });

  test('parameters and values of the user’s own functions', () => {
    runCommand(hosted, "function Set-Shape { param([ValidateSet('round', 'very flat')]$Kind, [switch]$Big) }");
    expect(complete('Set-Sh')).toEqual(['Set-Shape']);
    expect(complete('Set-Shape -')).toEqual(['-Kind', '-Big']);
    expect(complete('Set-Shape ')).toEqual(['round', "'very flat'"]);
    expect(complete('Set-Shape -Big v')).toEqual(["'very flat'"]);
  });

  test('variables', () => {
    runCommand(hosted, '$specOne = 1; $specTwo = 2');
    expect(complete('"x" + $spec')).toEqual(['$specOne', '$specTwo']);
    expect(complete('$global:specT')).toEqual(['$global:specTwo']);
    expect(complete('Get-Date @specO')).toEqual(['@specOne']);
    expect(complete('$env:HOM')).toContain('$env:HOME');
  });

  test('files, quoted where they must be', () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-tab-'));
    fs.writeFileSync(path.join(directory, 'one file.txt'), '');
    fs.mkdirSync(path.join(directory, 'onward'));
    session.drives.location = directory;
    expect(complete('Write-Output on')).toEqual(["'one file.txt'", 'onward/']);
    expect(complete('Write-Output "one')).toEqual(['"one file.txt"']);
    expect(complete('./onw')).toEqual(['./onward/']);
    fs.rmSync(directory, { recursive: true });
  });
});

describe('words in front of the cursor', () => {
  test.each([
    ['a b c', ['a', 'b'], 'c'],
    ['a "b c', ['a'], '"b c'],
    ['x | a b ', ['a', 'b'], ''],
    ['$x = Get-It -Na', ['Get-It'], '-Na'],
    ['a; { b ', ['b'], ''],
    ['a $(b c', ['b'], 'c'],
  ])('%s', (text, before, current) => {
    expect(commandWords(text)).toMatchObject({ before, current });
  });
});
