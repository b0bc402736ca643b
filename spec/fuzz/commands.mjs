/**
 * Pipelines of the built-in cmdlets for the comparison with PowerShell: seeded, so the same number always gives the same
 * program. What they show does not depend on the time, the machine or the order of a hashtable's keys.
 */
import { makeRandom } from './programs.mjs';

/** Rows with what real data has: missing values, texts that look like numbers, other cases, arrays, dates. */
const ROWS = `$rows = @(
  [pscustomobject]@{ Name = 'Ann'; Dept = 'IT'; Age = 31; Active = $true; Hired = [datetime]'2020-02-03'; Score = 7.5; Tags = @('a', 'b'); Mgr = $null }
  [pscustomobject]@{ Name = 'bob'; Dept = 'HR'; Age = 45; Active = $false; Hired = [datetime]'2019-11-30 08:15:00'; Score = 2.25; Tags = @(); Mgr = 'Ann' }
  [pscustomobject]@{ Name = 'Cid'; Dept = 'it'; Age = $null; Active = $true; Hired = [datetime]'2021-07-01'; Score = -1.0; Tags = 'solo'; Mgr = 'Ann' }
  [pscustomobject]@{ Name = 'ann'; Dept = 'HR'; Age = '27'; Active = $null; Hired = $null; Score = 1e10; Tags = $null; Mgr = 'bob' }
  [pscustomobject]@{ Name = 'Eve, "x"'; Dept = ''; Age = 31; Active = $false; Hired = [datetime]'2020-02-03'; Score = 0.1; Tags = @(1, @(2, 3)); Mgr = 'Cid'; Extra = 'more' }
)`;
const PROPERTIES = ['Name', 'Dept', 'Age', 'Active', 'Hired', 'Score', 'Tags', 'Mgr', 'Extra', 'Nope', 'name'];

export function commandProgramOf(seed) {
  const next = makeRandom(seed);
  const of = (list) => list[next(list.length)];
  const chance = (percent) => next(100) < percent;
  const some = (list, least, most) => Array.from({ length: least + next(most - least + 1) }, () => of(list));
  /** Every listed switch or option by itself, each with its own chance. */
  const options = (percent, ...list) =>
    list
      .filter(() => chance(percent))
      .map((option) => ` ${option}`)
      .join('');
  const property = () => of(PROPERTIES);
  const properties = (least = 1, most = 3) => some(PROPERTIES, least, most).join(', ');
  const number = () => of(['0', '1', '2', '3', '5', '-1', '10', '100']);

  const block = () =>
    of([
      '{ $_.Name }',
      '{ $_.Age }',
      '{ $_.Age -gt 30 }',
      '{ $_ }',
      '{ "$_".Length }',
      '{ $_.Dept -eq "it" }',
      '{ $_.Tags.Count }',
      '{ $_.Hired.Year }',
      '{ [string]$_ }',
      '{ $_.Score * 2 }',
      '{ $_.Name.ToUpper() }',
      '{ $_.Nope.Foo }',
      '{ -not $_.Active }',
      '{ $_.Name, $_.Dept }',
      '{ if ($_.Age) { $_.Age } }',
      '{ $null }',
      '{ $_ -as [int] }',
      '{ @($_.Tags) }',
      '{ $_.Name[0] }',
      '{ 10 / $_.Age }',
      '{ $_ % 2 }',
      '{ $_.Mgr ?? "none" }',
      '{ $_.GetType().Name }',
      '{ $_.psobject.Properties.Name.Count }',
    ]);
  const calculated = () =>
    of([
      `@{ n = 'calc'; e = ${block()} }`,
      `@{ Name = 'N2'; Expression = ${block()} }`,
      `@{ l = 'Lab'; e = '${property()}' }`,
      `@{ e = ${block()} }`,
      `@{ Label = 'L'; Expression = ${block()} }`,
    ]);
  const formatted = () =>
    of([
      `@{ n = 'calc'; e = ${block()} }`,
      `@{ l = 'Lab'; e = '${property()}'; w = ${of(['3', '8', '12'])} }`,
      `@{ e = ${block()}; a = '${of(['left', 'right', 'center'])}' }`,
      `@{ n = 'F'; e = '${of(['Score', 'Age', 'Hired'])}'; f = '${of(['N2', 'yyyy', 'x4', '{0:N1}'])}' }`,
    ]);
  const columns = (make, least, most) =>
    Array.from({ length: least + next(most - least + 1) }, () => (chance(30) ? make() : property())).join(', ');
  const pattern = () => of(["'a*'", "'*e*'", "'Age'", "'N*','D*'", "'*'", "'[AS]*'", "'T?gs'"]);

  const strings = () =>
    of([
      "'beta', 'Alpha', 'gamma', 'alpha', 'Beta'",
      "'x1', 'x10', 'x2'",
      "'a b', 'c  d', '', ' lead'",
      "'one line', 'two lines', 'three'",
      "'10', '9', '2'",
      "'ä', 'z', 'Z', 'a', 'é'",
      `"l1\`nl2\`nl3"`,
      "'k=v', 'k2 = v2', '# c'",
      "'tab`tx', 'com,ma', 'quo\"te'",
    ]);
  const numbers = () =>
    of([
      '1..6',
      '3, 1, 2, 1',
      '1.5, 2, -3, 2',
      '5, $null, 7',
      '@()',
      '42',
      "1, 'x', 2",
      '[long]5, [byte]3, 2.0',
      '10, 9, 1mb',
    ]);
  const source = () =>
    of([
      '$rows',
      '$rows',
      '$rows',
      strings(),
      numbers(),
      '[ordered]@{ a = 1; b = "two"; c = $null }',
      '$rows[0]',
      '$rows[4], $rows[1]',
      'Get-Date "2024-03-05 07:08:09"',
      '[timespan]"1.02:03:04.5"',
      '[version]"1.2.3", [version]"1.10"',
      '$null',
      "[guid]'6f9619ff-8b86-d011-b42d-00cf4fc964ff'",
      '[uri]"http://h/p?q=1"',
      '[DayOfWeek]::Friday, [DayOfWeek]::Monday',
      "'x', 3, $rows[1]",
      '@{ only = 1 }',
      '[pscustomobject]@{ a = 1; b = @{ c = 2 } }',
      '[ValueTuple]::Create(1, "b")',
      '$true, $false',
      "[char]'q'",
    ]);

  const stages = {
    select: () =>
      `Select-Object${of([` ${columns(calculated, 1, 3)}`, ` ${columns(calculated, 1, 3)}`, ` -Property ${pattern()}`, ` * -ExcludeProperty ${of([property(), pattern()])}`, ` -ExpandProperty ${property()}`, ` ${property()} -ExpandProperty ${property()}`, ''])}${options(22, `-First ${number()}`, `-Last ${number()}`, `-Skip ${number()}`, '-Unique')}${options(5, `-SkipLast ${number()}`, `-Index ${number()}, 1`, `-SkipIndex ${number()}`, '-CaseInsensitive', '-Wait')}`,
    sort: () =>
      `Sort-Object${of(['', ` ${properties(1, 2)}`, ` ${properties(1, 2)}`, ` ${block()}`, ` @{ e = '${property()}'; Descending = $${of(['true', 'false'])} }, ${property()}`, ` @{ Expression = ${block()}; Ascending = $false }`, ` ${pattern()}`])}${options(20, '-Descending', '-Unique', '-CaseSensitive', '-Stable')}${options(8, `-Top ${number()}`, `-Bottom ${number()}`)}`,
    group: () =>
      `Group-Object${of(['', ` ${property()}`, ` ${properties(2, 2)}`, ` ${block()}`, ` @{ e = ${block()} }`])}${options(20, '-NoElement', '-CaseSensitive')}${options(10, '-AsHashTable -AsString')}`,
    measure: () =>
      `Measure-Object${of(['', ` ${property()}`, ` ${of(['Age', 'Score', 'Hired', 'Name'])}`, ` -Property ${of(["'A*'", 'Age, Score', "'Nope'"])}`])}${options(30, '-Sum', '-Average', '-Minimum', '-Maximum')}${options(8, '-StandardDeviation', '-AllStats')}${options(8, '-Line', '-Word', '-Character', '-IgnoreWhiteSpace')}`,
    where: () =>
      `Where-Object ${of([block(), block(), `${property()} ${of(['-eq', '-ne', '-gt', '-le', '-like', '-match', '-in', '-contains', '-is', '-notlike', '-ceq', '-notin', '-cmatch'])} ${of(["'Ann'", '31', "'it'", '30', "'a*'", '$true', '$null', "'HR', 'IT'", '[string]', "'['"])}`, property(), `-Not ${property()}`])}`,
    each: () =>
      `ForEach-Object ${of([block(), block(), property(), 'ToString', 'Length', `-Begin { 'b' } -Process ${block()} -End { 'e' }`, `${block()}, ${block()}`, 'Substring 1', "Replace 'a', 'o'", 'Nope', `-MemberName ${property()}`, "{ $_; return 'r'; 'never' }"])}`,
    compare: () =>
      `Compare-Object -ReferenceObject ${of(['$rows', numbers(), strings(), '$rows[1, 2]', 'a, b, c'])} -DifferenceObject ${of(['$rows[0, 2, 4]', numbers(), strings(), 'b, C, d'])}${of(['', '', ` -Property ${properties(1, 2)}`, ` -Property ${block()}`])}${options(25, '-IncludeEqual', '-ExcludeDifferent', '-PassThru', '-CaseSensitive')}${options(8, `-SyncWindow ${of(['0', '1', '2'])}`)}`,
    unique: () => `Get-Unique${options(20, '-AsString', '-OnType', '-CaseInsensitive')}`,
    joinString: () =>
      `Join-String${of(['', ` ${property()}`, ` -Property ${block()}`])}${options(25, `-Separator ${of(["', '", "'-'", '"`n"'])}`, "-OutputPrefix '<'", "-OutputSuffix '>'")}${options(12, '-SingleQuote', '-DoubleQuote', "-FormatString '[{0}]'")}`,
    selectString: () =>
      `Select-String ${of(["'a'", "'[a-c]\\w'", "'line'", "'l\\d', 'z'", "'.'", "'('", "-Pattern 'X'"])}${options(18, '-CaseSensitive', '-SimpleMatch', '-AllMatches', '-NotMatch', '-Raw', '-Quiet', '-List', '-NoEmphasis')}${options(8, '-Context 1', '-Context 0, 1', '-Culture en-US')}`,
    outString: () => `Out-String${options(30, '-Stream', `-Width ${of(['20', '40', '79'])}`, '-NoNewline')}`,
    table: () =>
      `Format-Table${of(['', ` ${columns(formatted, 1, 4)}`, ` ${columns(formatted, 1, 4)}`, ` ${pattern()}`, ' *'])}${options(22, '-AutoSize', '-Wrap', '-HideTableHeaders', `-GroupBy ${property()}`)}${options(5, '-RepeatHeader', `-GroupBy ${block()}`, '-Force', '-Expand Both', '-ShowError', '-DisplayError')}`,
    list: () =>
      `Format-List${of(['', ` ${columns(calculated, 1, 4)}`, ` ${pattern()}`, ' *'])}${options(10, `-GroupBy ${property()}`, '-Force', '-Expand EnumOnly')}`,
    wide: () =>
      `Format-Wide${of(['', ` ${property()}`, ` ${block()}`])}${options(20, `-Column ${of(['1', '2', '3'])}`, '-AutoSize')}${options(6, `-GroupBy ${property()}`)}`,
    custom: () => `Format-Custom${of(['', ` ${properties(1, 2)}`])}${options(20, '-Depth 1', '-Depth 2')}`,
    json: () =>
      `ConvertTo-Json${options(25, '-Compress', `-Depth ${of(['0', '1', '2', '5'])}`, '-AsArray', '-EnumsAsStrings', `-EscapeHandling ${of(['Default', 'EscapeHtml', 'EscapeNonAscii'])}`)}`,
    jsonRound: () =>
      `ConvertTo-Json -Depth 4 | ConvertFrom-Json${options(25, '-AsHashtable', '-NoEnumerate', `-DateKind ${of(['Utc', 'Local', 'String', 'Default', 'Offset'])}`)}`,
    csv: () =>
      `ConvertTo-Csv${options(22, `-Delimiter ${of(["';'", '"`t"', "'|'"])}`, `-UseQuotes ${of(['Never', 'Always', 'AsNeeded'])}`, '-NoTypeInformation', '-IncludeTypeInformation', '-NoHeader')}${options(6, '-QuoteFields Name, Age', '-UseCulture')}`,
    csvRound: () => `ConvertTo-Csv | ConvertFrom-Csv${options(15, '-Header a, b, c', "-Delimiter ','")}`,
    csvExpand: () => `ConvertFrom-Csv${options(30, '-Header h1, h2', "-Delimiter '='")}`,
    html: () =>
      `ConvertTo-Html${of(['', ` ${columns(calculated, 1, 3)}`, ` -Property ${pattern()}`])}${options(25, '-Fragment', '-As List', "-Title 'T & t'", "-Head '<x>'", "-Body 'B'", "-PreContent 'pre'", "-PostContent 'post'")}${options(6, "-CssUri 'a.css'", '-Transitional', "-Charset 'utf-8'", "-Meta @{ author = 'me' }")}`,
    xml: () =>
      `ConvertTo-Xml -As ${of(['String', 'Stream'])}${options(25, '-NoTypeInformation', `-Depth ${of(['1', '2', '3'])}`)}`,
    cliXml: () => `ConvertTo-CliXml${options(30, '-Depth 1', '-Depth 2')} | ConvertFrom-CliXml`,
    member: () =>
      `Get-Member${options(25, `-MemberType ${of(['Properties', 'NoteProperty', 'Methods', 'Property', 'AliasProperty', 'ScriptProperty'])}`, `-Name ${of(["'*e*'", 'Name', "'To*'"])}`, '-Force', '-Static', '-View Base')} | Select-Object Name, MemberType, TypeName`,
    addMember: () =>
      `Add-Member ${of(["added 'v'", '-NotePropertyName np -NotePropertyValue 5', '@{ n1 = 1; }', "-MemberType ScriptProperty -Name sp -Value { $this.Name + '!' }", '-MemberType AliasProperty -Name al -Value Name', "-MemberType ScriptMethod -Name sm -Value { 'm' }", "-MemberType NoteProperty -Name Name -Value 'again'", "-Force -MemberType NoteProperty -Name Name -Value 'forced'", '-TypeName My.Type'])} -PassThru`,
    tee: () => 'Tee-Object -Variable kept',
    output: () => `Write-Output${options(30, '-NoEnumerate')}`,
    random: () => 'Get-Random -SetSeed 1 -Count 0',
    first: () => `Select-Object -First ${number()}`,
    foreachMethod: () => `ForEach-Object { $_.psobject.TypeNames[0] }`,
    stringData: () => 'ConvertFrom-StringData',
    split: () => `ForEach-Object { $_ -split '${of([' ', ',', '', 'a'])}' }`,
    outNull: () => 'Out-Null',
    hash: () => `ForEach-Object { @{ k = $_ } } | ForEach-Object k`,
    hex: () =>
      `Format-Hex${options(20, '-Count 8', '-Offset 2', '-Encoding unicode', '-Raw')} | ForEach-Object HexBytes`,
    reverse: () => '& { [array]::Reverse(($a = @($input))); $a }',
    count: () => `Measure-Object | ForEach-Object Count`,
  };
  const names = Object.keys(stages);
  const weighted = [
    'select',
    'select',
    'sort',
    'sort',
    'group',
    'measure',
    'where',
    'where',
    'each',
    'each',
    'table',
    'table',
    'list',
    'json',
    'csv',
    'html',
    'member',
    'joinString',
    'selectString',
    ...names,
  ];
  const stage = () => {
    const text = stages[of(weighted)]();
    return chance(3) ? `${text} -Bogus` : chance(3) ? `${text} -ErrorAction Stop` : text;
  };
  const pipeline = () => {
    const steps = [chance(8) ? stages.compare() : source()];
    for (let i = 1 + next(3); i > 0; i--) {
      steps.push(stage());
      // Format objects are shown, not worked on.
      if (/^Format-(?!Hex)/.test(steps.at(-1)))
        return [...steps, ...(chance(30) ? [stages.outString()] : [])].join(' | ');
    }
    return steps.join(' | ');
  };

  const file = () => of(['f.txt', 'g.csv', 'sub/h.txt', 'no/such.txt', 'f.*', '[x].txt', 'new.txt']);
  const encoding = () =>
    chance(15)
      ? ` -Encoding ${of(['utf8', 'ascii', 'unicode', 'utf8BOM', 'bigendianunicode', 'oem', 'latin1', 'utf32'])}`
      : '';
  const inFolder = () => `"$T/${file()}"`;
  const fileActions = [
    () =>
      `Set-Content ${inFolder()} ${of([strings(), numbers(), "'x'"])}${encoding()}${options(12, '-NoNewline', '-PassThru', '-Force')}`,
    () => `Add-Content ${inFolder()} ${of([strings(), "'y'"])}${encoding()}${options(12, '-NoNewline', '-PassThru')}`,
    () =>
      `Get-Content ${inFolder()}${of(['', '', ` -TotalCount ${number()}`, ` -Tail ${number()}`, ' -Raw', ` -ReadCount ${of(['0', '1', '2'])}`, " -Delimiter 'a'", ' -AsByteStream'])}${encoding()}`,
    () =>
      `${source()} | Out-File ${inFolder()}${encoding()}${options(15, '-Append', '-NoClobber', '-NoNewline', '-Width 30')}`,
    () =>
      `$rows | Export-Csv ${inFolder()}${options(20, '-Append', '-NoClobber', "-Delimiter ';'", '-UseQuotes AsNeeded', '-Force', '-NoTypeInformation', '-NoHeader')}${encoding()}`,
    () => `Import-Csv ${inFolder()}${options(15, "-Delimiter ';'", '-Header a, b')}`,
    () =>
      `Copy-Item ${inFolder()} ${inFolder()}${options(20, '-Force', '-PassThru', '-Recurse')} | ForEach-Object Name`,
    () => `Move-Item ${inFolder()} ${inFolder()}${options(20, '-Force', '-PassThru')} | ForEach-Object Name`,
    () =>
      `Rename-Item ${inFolder()} ${of(["'r.txt'", "'sub/x'", "'f.txt'"])}${options(20, '-PassThru', '-Force')} | ForEach-Object Name`,
    () => `Remove-Item ${inFolder()}${options(20, '-Recurse', '-Force')}`,
    () =>
      `New-Item ${inFolder()}${options(30, '-Force', "-Value 'nv'")}${of(['', ' -ItemType Directory', ' -ItemType File'])} | ForEach-Object Name`,
    () =>
      `Get-ChildItem $T${of(['', '/*', '/sub'])}${options(25, '-Recurse', '-Name', '-File', '-Directory', "-Filter '*.txt'", "-Include '*.csv'", "-Exclude 'f*'", '-Depth 1')} | ${of(['Sort-Object { "$_" } | ForEach-Object { "$_".Replace($T, "T") }', 'Measure-Object | ForEach-Object Count'])}`,
    () => `Test-Path ${inFolder()}${options(25, '-PathType Leaf', '-PathType Container', '-IsValid')}`,
    () =>
      `Split-Path ${inFolder()}${of(['', ' -Leaf', ' -Parent', ' -Extension', ' -LeafBase', ' -Qualifier', ' -NoQualifier', ' -IsAbsolute'])}`,
    () =>
      `Join-Path ${of(['$T', "'a'", "'a/'", "''", "'a', 'b'"])} ${of(["'b'", "'/b'", "'..'", "''", "'*'"])}${options(25, "'c'", "'c' 'd'")}`,
    () => `Get-Item ${inFolder()} | ForEach-Object { $_.Name, $_.Length, $_.Extension, $_.BaseName, $_.PSIsContainer }`,
    () => `Resolve-Path ${inFolder()}${options(20, '-Relative')} | ForEach-Object { "$_" }`,
    () =>
      `Select-String -Path ${inFolder()} -Pattern '${of(['a', 'l\\d', 'x'])}'${options(20, '-List', '-Raw', '-Quiet', '-Context 1')}`,
    () => `Clear-Content ${inFolder()}`,
    () => `Get-FileHash ${inFolder()}${options(20, '-Algorithm MD5')} | ForEach-Object Hash`,
    () => `${source()} | Export-Clixml ${inFolder()}; Import-Clixml ${inFolder()}`,
    () => `${source()} | Tee-Object ${inFolder()}${options(20, '-Append')} | Out-Null`,
    () => `Get-ItemPropertyValue ${inFolder()} -Name ${of(['Name', 'Length', 'Nope'])}`,
  ];
  const miscellaneous = [
    () =>
      `Get-Date '2024-0${1 + next(9)}-1${next(9)}T0${next(9)}:3${next(9)}:07'${of([' -Format ', ' -UFormat '])}${of(["'yyyy-MM-dd'", "'%Y/%m/%d %H'", 'o', 's', 'D', "'ddd d MMM'", 'R', 'u', "'%A %j %V %e %s'", 'FileDateTime', 'G', "'%'"])}`,
    () =>
      `New-TimeSpan ${of(["-Start '2024-01-01' -End '2024-03-01 12:00'", `-Hours ${number()} -Minutes ${number()}`, `-Days ${number()}`])}${of(['', ' | ForEach-Object TotalHours', ' | Format-List'])}`,
    () =>
      `New-Object ${of(['pscustomobject -Property @{ a = 1 }', "System.Text.StringBuilder 'abc'", 'System.Collections.ArrayList', "string 'x', 3", 'Nope.Type', 'datetime 2020, 1, 2', "uri 'http://x/y'", 'version 1, 2'])}`,
    () =>
      `Write-${of(['Error', 'Warning', 'Verbose', 'Debug', 'Information', 'Host', 'Output'])} ${of(["'msg'", '1, 2', '$rows[0]', '$null'])}${options(15, '-ErrorAction Stop', '-WarningAction Stop', '-Verbose')} ${of(['', '2>&1', '3>&1', '*>&1', '6>&1'])}`,
    () => `Test-Json ${of(["'{}'", "'[1,'", '\'{"a":1}\' -Schema \'{"required":["b"]}\'', "'1'"])}`,
    () =>
      `ConvertFrom-Json ${of(['\'{"a":[1,{"b":null}],"d":"2024-01-02T03:04:05Z"}\'', "'[1,2,[3]]'", "'{bad'", '\'"s"\'', "''", '\'{"a":1,"A":2}\'', "'[]'", "'1e400'", '\'{"":1}\'', "'null'", '\'{"a":1.0,"b":12345678901234567890}\''])}${options(20, '-AsHashtable', '-Depth 1', '-NoEnumerate')}`,
    () =>
      `Set-Variable v ${of(['5', "'x'", '@(1, 2)'])}${options(20, '-Option ReadOnly', '-PassThru', '-Scope Local')}; ${of(['$v', 'Get-Variable v -ValueOnly', 'Remove-Variable v; $v', 'Clear-Variable v; "[$v]"', 'Set-Variable v 6; $v'])}`,
    () =>
      `Get-Random -SetSeed ${number()} -Maximum ${of(['10', '100'])}${options(30, '-Minimum 3', '-Count 3')} | ForEach-Object { $_ -is [ValueType] }`,
    () =>
      `Get-Command ${of(['Get-Item', 'gci', "'*-Csv'", 'Nope-Nope', '-Noun Json'])} | Select-Object Name, CommandType`,
    () => `Get-Alias ${of(['gci', '-Definition Get-Content', 'nope'])} | ForEach-Object DisplayName`,
    () => `Measure-Command { ${pipeline()} } | ForEach-Object { $_.GetType().Name }`,
    () => `Invoke-Command { ${pipeline()} }`,
    () => `try { ${pipeline()} } catch { "caught $($_.FullyQualifiedErrorId)" }`,
    () => `$r = ${pipeline()}; "$($r.Count) $r"`,
    () => `foreach ($x in ${pipeline()}) { "<$x>" }`,
    () => `${pipeline()} -ErrorVariable ev -OutVariable ov; "$($ev.Count) $($ov.Count)"`,
    () => `@(${pipeline()}).Count`,
    () => `(${pipeline()} | Out-String).Trim().Length`,
  ];

  const statement = () => {
    const kind = next(100);
    if (kind < 62) return pipeline();
    return kind < 82 ? of(fileActions)() : of(miscellaneous)();
  };
  const usesFiles = next(100) < 25;
  const setup = usesFiles
    ? `\nSet-Content "$T/f.txt" 'abc', 'line two', 'x'; Set-Content "$T/g.csv" 'a,b', '1,2', '"3",4'; $null = New-Item -ItemType Directory "$T/sub"`
    : '';
  const body = Array.from({ length: 1 + next(2) }, () => (usesFiles && chance(70) ? of(fileActions)() : statement()));
  return `${ROWS}${setup}\n${body.join('\n')}`;
}
