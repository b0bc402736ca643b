/** Words of the shell as the text of one command. */
import { singleCommandText } from '../../src/cli/singleCommandText.ts';

test.each([
  [['Get-X', '-Limit', '5'], 'Get-X -Limit 5'],
  [['Get-X', '-Filters', 'cloudStatus eq "ACTIVE"'], 'Get-X -Filters \'cloudStatus eq "ACTIVE"\''],
  [['Get-X', "it's"], "Get-X 'it''s'"],
  [['Get-X', '-Sorters', 'name,-alias'], "Get-X -Sorters 'name,-alias'"],
  [['Get-X', '-Count', '$true', '-Body', '@{ a = 1 }'], 'Get-X -Count $true -Body @{ a = 1 }'],
  [['Get-X', '{"a": 1}'], 'Get-X \'{"a": 1}\''],
  [['Get-X', '; Remove-Item x'], "Get-X '; Remove-Item x'"],
  [['Get-X', '-WithHttpInfo:$false'], 'Get-X -WithHttpInfo:$false'],
  [['Get-X', '-1.5', '$env:HOME'], 'Get-X -1.5 $env:HOME'],
  [['Get-X', '|', 'ForEach-Object', '{ $_.id }'], 'Get-X | ForEach-Object { $_.id }'],
])('%p', (words, text) => {
  expect(singleCommandText(words)).toBe(text);
});
