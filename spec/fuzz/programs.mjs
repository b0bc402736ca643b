/**
 * Small PowerShell programs for the comparison with the reference engine: grammar-directed and seeded, so the same number
 * always gives the same program. They use the language and the Core commands only, which is what the reference has.
 */

/** A linear congruential generator: whole numbers below n. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  // Neighbouring seeds start alike: the first numbers are thrown away.
  for (let i = 0; i < 4; i++) next(2);
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ seed) >>> 0;
  return next;
}

/** Shows each object with its type, so that a value of the wrong type differs. */
export const PROLOG = `
function S($v, $d) {
  if ($null -eq $v) { 'null' }
  elseif ($d -gt 4) { '...' }
  elseif ($v -is [System.Management.Automation.ErrorRecord]) { 'E:' + $v.FullyQualifiedErrorId + '|' + $v.CategoryInfo.Category + '|' + $v.Exception.GetType().FullName + '|' + $v.Exception.Message }
  elseif ($v -is [System.Collections.IDictionary]) { $t = foreach ($k in $(if ($v -is [hashtable]) { $n = [object[]]@($v.Keys); [array]::Sort($n); $n } else { $v.Keys })) { (S $k ($d + 1)) + '=' + (S $v[$k] ($d + 1)) }; $v.GetType().Name + '{' + ($t -join ';') + '}' }
  elseif ($v -is [System.Collections.IList]) { $t = foreach ($k in $v) { S $k ($d + 1) }; $v.GetType().ToString() + '[' + ($t -join ',') + ']' }
  elseif ($v -is [System.Management.Automation.PSCustomObject]) { $t = foreach ($k in $v.psobject.Properties) { $k.Name + '=' + (S $k.Value ($d + 1)) }; 'PSCO{' + ($t -join ';') + '}' }
  else { $v.GetType().ToString() + ':' + [string]$v }
}
`;

const ints = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '7',
  '10',
  '-1',
  '-3',
  '255',
  '256',
  '1kb',
  '0x1F',
  '2147483647',
  '-2147483648',
  '0b101',
];
const wide = [
  '2147483648',
  '9223372036854775807',
  '-9223372036854775808',
  '5l',
  '3u',
  '200uy',
  '-5y',
  '7s',
  '9us',
  '4294967295',
  '18446744073709551615ul',
  '12n',
  '123456789012345678901234567890n',
  '0xFFFFFFFF',
  '0xFFFFFFFFFFFFFFFF',
  '1mb',
  '[byte]200',
  '[sbyte]-7',
  '[int16]300',
  '[uint16]65535',
  '[uint32]4000000000',
  '[uint64]7',
  '[long]9',
  '[bigint]99',
];
const reals = [
  '1.5',
  '2.0',
  '-0.5',
  '0.1',
  '1e3',
  '1e-5',
  '1.23456789012345678',
  '1e308',
  '[double]::NaN',
  '[double]::PositiveInfinity',
  '-0.0',
  '[single]1.1',
  '[float]3',
  '2.5',
  '3.5',
  '1.5e10',
  '123456789.125',
  '[double]7',
  '1e15',
  '1e16',
  '0.30000000000000004',
];
const decimals = [
  '1.0d',
  '2.50d',
  '0.1d',
  '10d',
  '-3.75d',
  '[decimal]7',
  '79228162514264337593543950335d',
  '1.000d',
  '[decimal]1.10',
  '0.00001d',
];
const strings = [
  "''",
  "' '",
  "'a'",
  "'b'",
  "'A'",
  "'abc'",
  "'ABC'",
  "'Hello World'",
  "'1'",
  "'2'",
  "'10'",
  "'1.5'",
  "'-3'",
  "'0x10'",
  "'1e2'",
  "'1kb'",
  "' 7 '",
  "'1,000'",
  "'true'",
  "'False'",
  "'x y z'",
  "'a,b,c'",
  "'a.b.c'",
  "'2024-01-31'",
  "'01:30:00'",
  "'Friday'",
  "'ß'",
  "'straße'",
  "'ÄÖ'",
  "'äö'",
  "'a*b'",
  "'[a]'",
  "'\u00e9'",
  '"t`tb"',
  '"l1`nl2"',
  "'it''s'",
  "'$x'",
  "'C:\\temp\\file.txt'",
  "'a-b_c'",
  "'aaa'",
  "'3d'",
  "'1l'",
  "'NaN'",
  "'∞'",
  "'null'",
  "'é'",
  "'-'",
  "'0'",
];
const chars = ["[char]'a'", "[char]'Z'", '[char]65', "[char]'5'", "'x'[0]", '[char]0x20AC'];
const others = [
  '$null',
  '$true',
  '$false',
  "[guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff'",
  "[version]'1.2.3'",
  "[version]'1.10'",
  "[datetime]'2024-02-29'",
  "[datetime]'2024-12-31T23:59:59'",
  "[timespan]'01:30:00'",
  '[timespan]::FromDays(2)',
  '[DayOfWeek]::Friday',
  "[System.IO.FileAttributes]'Hidden,System'",
  '[int]',
  '[string]',
  '[System.Collections.ArrayList]',
  "[uri]'http://host/a?b=1'",
  "[regex]'a+'",
  '{ 1 + 1 }',
  '[ConsoleColor]::Red',
  "[System.Text.StringBuilder]::new('sb')",
  '[dbnull]::Value',
  "[ipaddress]'10.0.0.1'",
  "[mailaddress]'a@b.c'",
  '[System.Net.HttpStatusCode]::NotFound',
];
const arrays = [
  '@()',
  '@(1)',
  '1,2,3',
  '@(1,2,3)',
  '(1..5)',
  '@(3,1,2)',
  "@('a','b','c')",
  '@(1,"2",3.0)',
  '@($null)',
  '@($null,$null)',
  '@(1,@(2,3))',
  ',1',
  ',,1',
  '(5..1)',
  "@('a','B','a')",
  "('a'..'d')",
  '[int[]](1,2,3)',
  '[string[]](1,2)',
  '[byte[]](1,2,255)',
  '[char[]]"abc"',
  '[object[]]::new(2)',
  '@(@{a=1},@{a=2})',
  '@($true,$false)',
  "@('10','9','1')",
  '[System.Collections.ArrayList]@(1,2,3)',
  '[System.Collections.Generic.List[int]]@(4,5,6)',
  '[System.Collections.Generic.List[string]]@("x","y")',
  '@(1.5,2,3d)',
  '@(0,0)',
  '@("")',
];
const maps = [
  '@{}',
  '@{a=1}',
  "@{a=1;b='two'}",
  '[ordered]@{z=1;a=2}',
  "@{1='one';2='two'}",
  '[pscustomobject]@{a=1;b=2}',
  "[pscustomobject]@{Name='n';Value=$null}",
  '@{a=@(1,2);b=@{c=3}}',
  "[pscustomobject]@{a=@{b='deep'}}",
  "[ordered]@{'x y'=1;b=@(1,2,3)}",
  '[System.Collections.Generic.Dictionary[string,int]]::new()',
  '[pscustomobject]@{Length=9;Count=8}',
];
const types = [
  'int',
  'long',
  'byte',
  'sbyte',
  'int16',
  'uint16',
  'uint32',
  'uint64',
  'double',
  'single',
  'decimal',
  'bigint',
  'string',
  'char',
  'bool',
  'datetime',
  'timespan',
  'guid',
  'version',
  'uri',
  'regex',
  'type',
  'array',
  'int[]',
  'string[]',
  'object[]',
  'char[]',
  'byte[]',
  'double[]',
  'bool[]',
  'hashtable',
  'pscustomobject',
  'psobject',
  'object',
  'switch',
  'scriptblock',
  'xml',
  'DayOfWeek',
  'ConsoleColor',
  'System.IO.FileAttributes',
  'System.Collections.ArrayList',
  'System.Collections.Generic.List[int]',
  'System.Collections.Generic.List[string]',
  'System.Collections.Generic.List[object]',
  'nullable[int]',
  'ordered',
  'datetimeoffset',
  'ipaddress',
  'semver',
  'mailaddress',
  'System.Collections.Generic.Dictionary[string,int]',
  'System.Collections.Generic.HashSet[string]',
  'System.Collections.Queue',
  'System.Text.StringBuilder',
  'void',
  'nullable[datetime]',
  'long[]',
  'System.StringComparison',
];
const arithmetic = ['+', '-', '*', '/', '%'];
const comparisons = ['-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-ceq', '-cne', '-clt', '-cgt', '-ieq'];
const members = [
  'Length',
  'Count',
  'Rank',
  'Keys',
  'Values',
  'a',
  'b',
  'Name',
  'Value',
  'Year',
  'Days',
  'TotalHours',
  'Major',
  'Minor',
  'Missing',
  'Capacity',
  'Chars',
  'Host',
  'IsArray',
  'FullName',
  'Ticks',
  'value__',
  'Month',
  'Date',
  'psobject',
  'LongLength',
  'IsFixedSize',
  'DayOfWeek',
  'TimeOfDay',
  'Sign',
  'IsEven',
];
const methods = [
  'ToString()',
  'GetType().Name',
  'Trim()',
  'ToUpper()',
  'ToLower()',
  'Substring(1)',
  'Substring(0,2)',
  'Substring(9)',
  "Split(',')",
  "Split('.')",
  "Replace('a','X')",
  "Replace('','X')",
  "IndexOf('b')",
  "LastIndexOf('a')",
  'PadLeft(5)',
  "PadRight(4,'*')",
  "StartsWith('a')",
  "EndsWith('c')",
  "Contains('b')",
  "Insert(1,'-')",
  'Remove(1)',
  'Remove(0,1)',
  'ToCharArray()',
  'Equals(1)',
  "Equals('a')",
  "TrimStart('a')",
  "TrimEnd('c','b')",
  "ToString('N2')",
  "ToString('x')",
  "ToString('000')",
  'AddDays(1)',
  "ContainsKey('a')",
  'Contains(1)',
  'IndexOf(2)',
  'Add(9)',
  "Add('k','v')",
  "Add('k',1)",
  'Clear()',
  "Remove('a')",
  'ToArray()',
  'Reverse()',
  'Clone()',
  'NoSuch()',
  'NoSuch(1,2)',
  'GetEnumerator()',
  'GetLength(0)',
  'GetValue(1)',
  'SetValue(5,0)',
  'Insert(0,8)',
  'RemoveAt(0)',
  'Sort()',
  "Join(',')",
  'Add(1)',
  'Subtract(1)',
  'Where({ $_ -gt 1 })',
  "Where({ $_ },'First')",
  "Where({ $_ -gt 1 },'Split')",
  'ForEach({ $_ + 1 })',
  "ForEach('ToString')",
  'ForEach([string])',
  "ForEach('Length')",
  "Where({ $_ -eq 2 },'Until')",
  "Where({ $true },'Last',2)",
  'Append(1)',
  'Normalize()',
  'IsSubclassOf([object])',
  'Invoke()',
  "Split(',',2)",
  "Split(@('a','b'),'None')",
  "IndexOfAny('bc')",
  'AddRange(@(7,8))',
  'Item(0)',
  "get_Item('a')",
  'get_Length()',
  'ToUpperInvariant()',
  "Contains('B','OrdinalIgnoreCase')",
  'TrimEnd()',
  "Split(' ')",
  'ToInt32($null)',
  "Match('aab').Value",
  "IsMatch('xay')",
  "Replace([char]'a',[char]'z')",
  'HasFlag(2)',
  'psobject.Properties.Name',
  "psobject.Properties['a'].Value",
  'psobject.TypeNames[0]',
  "Substring('1')",
  'Substring(1.5)',
  "PadLeft('6')",
  "Insert('0',5)",
  'GetType().FullName',
  'ToLongTimeString()',
  'TryGetValue()',
];
const formats = [
  "'{0}'",
  "'{0:N2}'",
  "'{0:D4}'",
  "'{0:X}'",
  "'{0,8}|'",
  "'{0,-8}|'",
  "'{0:P1}'",
  "'{0:C}'",
  "'{0:yyyy-MM-dd}'",
  "'{0:0.00}'",
  "'{0:#,##0}'",
  "'{0:e2}'",
  "'{0:G}'",
  "'{0:F0}'",
  "'{1} {0}'",
  "'{{{0}}}'",
  "'{0:hh\\:mm}'",
  "'{0:R}'",
  "'{0:B}'",
  "'{0:n0}|{0:x4}'",
  "'{0'",
  "'{2}'",
  "'{0:+0;-0;zero}'",
  "'{0:dddd d MMMM}'",
  "'{0,5:N1}'",
  "'{0:s}'",
  "'{0:g}'",
];
const patterns = [
  "'a'",
  "'^a'",
  "'[a-c]+'",
  "'(\\w)(\\d)?'",
  "'\\d+'",
  "'.'",
  "'b$'",
  "','",
  "'\\s'",
  "'(?<n>.)b'",
  "'A'",
  "''",
  "'(?i)B'",
  "'x*'",
  "'[^a]'",
  "'('",
  "'l|o'",
  "'(a)(b)?'",
  "'\\.'",
];
const wildcards = [
  "'a*'",
  "'*b*'",
  "'?'",
  "'[a-c]*'",
  "'*'",
  "'A*'",
  "'*.txt'",
  "'[!a]*'",
  "''",
  "'a`*b'",
  "'[a]'",
  "'*[0-9]'",
];
const replacements = [
  "'X'",
  "'$0$0'",
  "'<$1>'",
  "'$$'",
  "'${n}'",
  "''",
  "'$2'",
  "'[$&]'",
  '{ $_.Value.ToUpper() }',
  "'$`'",
  '1',
];

/** A generator of one program's text. */
class Generator {
  constructor(seed) {
    this.random = makeRandom(seed);
    this.variables = [];
  }

  pick(list) {
    return list[this.random(list.length)];
  }

  literal() {
    return this.pick(
      this.pick([ints, ints, wide, reals, decimals, strings, strings, strings, chars, others, arrays, arrays, maps]),
    );
  }

  number() {
    return this.pick(this.pick([ints, ints, wide, reals, decimals, chars]));
  }

  atom() {
    if (this.variables.length > 0 && this.random(3) === 0) return `$${this.pick(this.variables)}`;
    return this.wrap(this.literal());
  }

  wrap(text) {
    return /^[\w$.']+$/.test(text) || /^'[^']*'$/.test(text) ? text : `(${text})`;
  }

  index(depth) {
    return this.pick([
      () =>
        this.pick([
          '0',
          '1',
          '-1',
          '2',
          '9',
          '-9',
          "'a'",
          "'b'",
          "'0'",
          '1.5',
          '$null',
          "'x y'",
          '1l',
          "'zz'",
          '$true',
        ]),
      () => this.pick(['0,1', '0..1', '1..-1', '-1,0', '5,0', '0,9', "'a','b'", '@()', '(0,1),2', '-2..-1', '1..9']),
      () => this.expression(depth + 2),
    ])();
  }

  expression(depth = 0) {
    if (depth > 2) return this.atom();
    const sub = () => this.wrap(this.expression(depth + 1));
    return this.pick([
      () => this.atom(),
      () => `${sub()} ${this.pick(arithmetic)} ${sub()}`,
      () => `${this.wrap(this.number())} ${this.pick(arithmetic)} ${this.wrap(this.number())}`,
      () => `${sub()} ${this.pick(comparisons)} ${sub()}`,
      () => `${this.wrap(this.number())} ${this.pick(comparisons)} ${sub()}`,
      () => `${sub()} ${this.pick(['-and', '-or', '-xor'])} ${sub()}`,
      () => `${sub()} ${this.pick(['-band', '-bor', '-bxor'])} ${sub()}`,
      () =>
        `${this.wrap(this.number())} ${this.pick(['-shl', '-shr', '-band', '-bor', '-bxor'])} ${this.wrap(this.number())}`,
      () => `${this.pick(['-not ', '!', '-', '+', '-bnot ', ','])}${sub()}`,
      () => `[${this.pick(types)}]${sub()}`,
      () => `[${this.pick(types)}]${this.wrap(this.pick(strings))}`,
      () => `${sub()} -as [${this.pick(types)}]`,
      () => `${sub()} ${this.pick(['-is', '-isnot'])} [${this.pick(types)}]`,
      () => `${sub()}[${this.index(depth)}]`,
      () => `${sub()}[${this.index(depth)}]`,
      () => `${sub()}.${this.pick(members)}`,
      () => `${sub()}.${this.pick(methods)}`,
      () => `${this.wrap(this.pick(strings))}.${this.pick(methods)}`,
      () => `${this.pick(formats)} -f ${sub()}`,
      () => `${sub()} ${this.pick(['-match', '-notmatch', '-cmatch'])} ${this.pick(patterns)}`,
      () => `${sub()} ${this.pick(['-replace', '-creplace'])} ${this.pick(patterns)}, ${this.pick(replacements)}`,
      () => `${sub()} ${this.pick(['-split', '-csplit'])} ${this.pick(patterns)}${this.pick(['', '', ', 2', ', -2'])}`,
      () => `-split ${sub()}`,
      () => `${sub()} -join ${this.pick(["','", "''", "' '", '1', '$null'])}`,
      () => `-join ${sub()}`,
      () => `${sub()} ${this.pick(['-like', '-notlike', '-clike'])} ${this.pick(wildcards)}`,
      () => `${sub()} ${this.pick(['-contains', '-notcontains', '-ccontains'])} ${sub()}`,
      () => `${sub()} ${this.pick(['-in', '-notin'])} ${sub()}`,
      () => `${sub()} ? ${sub()} : ${sub()}`,
      () => `${sub()} ?? ${sub()}`,
      () => `${sub()}, ${sub()}`,
      () => `@(${this.expression(depth + 1)})`,
      () => `$(${this.expression(depth + 1)}; ${this.expression(depth + 1)})`,
      () => `${this.wrap(this.number())}..${this.wrap(this.pick([...ints.slice(0, 7), "'3'", '2.5', "'c'", '$null']))}`,
      () => this.expandable(),
      () =>
        `[math]::${this.pick(['Round', 'Floor', 'Abs', 'Sqrt', 'Truncate', 'Sign', 'Ceiling'])}(${this.wrap(this.number())})`,
      () =>
        `[math]::${this.pick(['Max', 'Min', 'Pow', 'Round', 'DivRem'])}(${this.wrap(this.number())}, ${this.wrap(this.number())})`,
      () =>
        `[string]::${this.pick(["Join('-', ", 'Concat(1, ', 'IsNullOrEmpty(', "Format('{0}!', ", 'IsNullOrWhiteSpace(', 'IsNullOrEmpty('])}${sub()})`,
      () =>
        `[convert]::${this.pick(['ToInt32', 'ToString', 'ToDouble', 'ToByte', 'ToBoolean', 'ToChar', 'ToDecimal'])}(${sub()})`,
      () =>
        `[${this.pick(['int', 'double', 'datetime', 'decimal', 'bool', 'guid', 'byte'])}]::Parse(${this.wrap(this.pick(strings))})`,
    ])();
  }

  expandable() {
    const part = () =>
      this.pick([
        () => 'x',
        () => ' ',
        () => `$(${this.expression(2)})`,
        () => (this.variables.length > 0 ? `$${this.pick(this.variables)}` : 'y'),
        () => (this.variables.length > 0 ? `\${${this.pick(this.variables)}}` : '`$'),
        () => (this.variables.length > 0 ? `$($${this.pick(this.variables)}.${this.pick(members)})` : '`"'),
        () => '.Length',
        () => '[0]',
        () => '`t',
      ])();
    return `"${part()}${part()}${part()}"`;
  }

  variable() {
    const name = this.pick(['x', 'y', 'z', 'w']);
    if (!this.variables.includes(name)) this.variables.push(name);
    return name;
  }

  block(depth) {
    const before = [...this.variables];
    const text = Array.from({ length: 1 + this.random(2) }, () => this.statement(depth + 1)).join('; ');
    this.variables = before;
    return `{ ${text} }`;
  }

  statement(depth = 0) {
    const value = () => this.expression(1);
    const choices = [
      () => {
        const text = value();
        return `$${this.variable()} = ${text}`;
      },
      () => {
        const text = value();
        return `[${this.pick(types)}]$${this.variable()} = ${text}`;
      },
      () => value(),
      () => value(),
      () =>
        this.variables.length
          ? `$${this.pick(this.variables)} ${this.pick(['+=', '-=', '*=', '/=', '%=', '??='])} ${this.atom()}`
          : value(),
      () => (this.variables.length ? `$${this.pick(this.variables)}${this.pick(['++', '--'])}` : value()),
      () => (this.variables.length ? `$${this.pick(this.variables)}[${this.index(2)}] = ${this.atom()}` : value()),
      () =>
        this.variables.length
          ? `$${this.pick(this.variables)}[${this.index(2)}] ${this.pick(['+=', '*=', '-='])} ${this.atom()}`
          : value(),
      () => (this.variables.length ? `$${this.pick(this.variables)}.${this.pick(members)} = ${this.atom()}` : value()),
      () => `$${this.variable()}, $${this.variable()} = ${this.atom()}`,
    ];
    if (depth < 2) {
      choices.push(
        () => `if (${value()}) ${this.block(depth)} else ${this.block(depth)}`,
        () => {
          const source = value();
          const name = this.variable();
          return `foreach ($${name} in ${source}) ${this.block(depth)}`;
        },
        () =>
          `switch${this.pick(['', ' -Regex', ' -Wildcard', ' -CaseSensitive', ' -Exact'])} (${value()}) { ${this.pick([...patterns, ...strings, '1', '2', '{ $_ -gt 1 }', '$null'])} ${this.block(depth)} ${this.pick(['1', "'a'", "'b*'", '{ $_ }'])} { 'second'${this.pick(['', '; break', '; continue'])} } default { "d:$_" } }`,
        () => `try ${this.block(depth)} catch { "c:$($_.FullyQualifiedErrorId)" } finally { 'f' }`,
        () =>
          `try { ${value()} } catch [${this.pick(['System.DivideByZeroException', 'System.InvalidCastException', 'System.Management.Automation.RuntimeException', 'System.ArgumentException'])}] { 'typed' } catch { "c:$($_.Exception.GetType().Name)" }`,
        () =>
          `${this.atom()} | ForEach-Object { ${this.pick(['$_', '"<$_>"', '$_.Length', '$_ + 1', '$_.a', '@($_).Count', ',$_', '$_[0]'])} }`,
        () =>
          `${this.atom()} | ForEach-Object ${this.pick(['Length', 'ToString', 'a', 'Name', "Split ','", 'Missing', 'PadLeft 4', 'ToUpper', "-MemberName Replace 'a' 'q'"])}`,
        () =>
          `${this.atom()} | Where-Object { ${this.pick(['$_', '$_ -gt 1', "$_ -like 'a*'", '$_.a', '$null -ne $_', '$_ -is [int]'])} }`,
        () =>
          `${this.atom()} | Where-Object ${this.pick(['Length -gt 1', 'a', 'a -eq 1', "Name -like 'n*'", 'a -in 1,2', '-Not a', "Length -ge '3'", 'Missing -eq $null', "a -match '1'"])}`,
        () => this.call(),
        () => this.call(),
        () => this.call(),
        () =>
          `& { param($p, $q = ${this.atom()}) "$p/$q"; $args.Count } ${this.argument()} ${this.argument()} ${this.argument()}`,
        () =>
          `for ($i = ${this.pick(['0', '1', '3'])}; $i -lt ${this.pick(['2', '3', "'2'"])}; $i++) ${this.block(depth)}`,
        () =>
          `$i = 0; ${this.pick(['while ($i -lt 2)', 'do'])} { $i++; ${value()} }${this.pick(['', ''])}`.replace(
            /^(.*; do .*)$/s,
            '$1 until ($i -ge 2)',
          ),
        () =>
          `${this.atom()} | . { ${this.pick(['process { "p:$_" }', 'begin { "b" } process { $_ } end { "e:$_" }', 'end { $input.Count; @($input).Count }', '"n:$($input)"', 'param([Parameter(ValueFromPipeline)]$v) process { "v:$v" }'])} }`,
      );
    }
    return this.pick(choices)();
  }

  argument() {
    return this.pick([
      () => this.wrap(this.literal()),
      () => this.wrap(this.literal()),
      () =>
        this.pick([
          'a',
          '1',
          '-1',
          '1.50',
          'a,b',
          '-x',
          '-Name',
          '-5d',
          '*',
          '1kb',
          'x=y',
          '"a b"',
          "it''s",
          '@()',
          '$null',
          '--',
          '-q:1',
          '/s',
          'a.b',
          '0x10',
          '1e3',
          '-1.0',
          '5mb',
          '$true',
          '[int]',
          '..',
          '@{a=1}',
        ]),
      () => (this.variables.length > 0 ? `$${this.pick(this.variables)}` : '7'),
    ])();
  }

  /** A function with a parameter block and a call of it. */
  call() {
    const type = () =>
      this.pick([
        '',
        '',
        `[${this.pick(types)}]`,
        '[int]',
        '[string]',
        '[switch]',
        '[string[]]',
        '[int[]]',
        '[bool]',
        '[datetime]',
      ]);
    const validation = () =>
      this.pick([
        '',
        '',
        '',
        '',
        '',
        '[ValidateSet("a","b","1")]',
        '[ValidateRange(1,5)]',
        '[ValidateNotNullOrEmpty()]',
        '[ValidateNotNull()]',
        '[ValidatePattern("^[a-c1]+$")]',
        '[ValidateLength(1,3)]',
        '[ValidateCount(1,2)]',
        '[AllowNull()]',
        '[AllowEmptyString()]',
        '[ValidateScript({ $_ -ne 2 })]',
        '[Alias("al","other")]',
        '[AllowEmptyCollection()]',
        "[ValidateRange('Positive')]",
        '[PSDefaultValue(Help="h")]',
        '[ValidateNotNullOrWhiteSpace()]',
      ]);
    const attribute = () =>
      this.pick([
        '',
        '',
        '',
        '[Parameter()]',
        '[Parameter(Position=0)]',
        '[Parameter(Position=1)]',
        '[Parameter(ValueFromPipeline)]',
        '[Parameter(ValueFromPipelineByPropertyName)]',
        "[Parameter(ParameterSetName='s1')]",
        "[Parameter(ParameterSetName='s2')]",
        '[Parameter(ValueFromRemainingArguments)]',
        '[Parameter(Mandatory)]',
        "[Parameter(Mandatory,ParameterSetName='s1')]",
        '[Parameter(Mandatory,ValueFromPipeline)]',
      ]);
    const names = ['Name', 'Value', 'Number', 'al'].slice(0, 1 + this.random(3));
    const parameters = names.map(
      (name) =>
        `${attribute()}${validation()}${type()}$${name}${this.pick(['', '', '', ` = ${this.wrap(this.literal())}`])}`,
    );
    const body = `"$($PSBoundParameters.Keys -join '+')"; ${names.map((name) => `, $${name}`).join('; ')}; $args.Count`;
    const form = this.pick([
      `end { ${body} }`,
      `process { ${body} }`,
      `begin { 'b' } process { ${body} } end { 'e' }`,
      `end { ${body}; "i:$input" }`,
    ]);
    const binding = this.pick([
      '',
      '',
      '',
      '[CmdletBinding()]',
      "[CmdletBinding(DefaultParameterSetName='s2')]",
      '[CmdletBinding(PositionalBinding=$false)]',
    ]);
    const given = Array.from({ length: this.random(4) }, () =>
      this.pick([
        () => this.argument(),
        () => this.argument(),
        () => `-${this.pick([...names, 'N', 'Nam', 'V', 'other', 'Bad', 'Verbose', 'ea'])} ${this.argument()}`,
        () => `-${this.pick(names)}:${this.wrap(this.literal())}`,
        () => `-${this.pick(names)}`,
      ])(),
    ).join(' ');
    const splat = this.pick(['', '', '', '', '', '$h = @{Name=1;Value=2}; ', "$h = @(1,'b'); ", "$h = @{Name='a'}; "]);
    const piped = this.pick([
      '',
      '',
      '',
      `${this.atom()} | `,
      `${this.wrap(this.pick(maps))} | `,
      `${this.wrap(this.pick(arrays))} | `,
    ]);
    return `function F { ${binding}param(${parameters.join(', ')}) ${form} }; ${splat}${piped}F ${given}${splat ? ' @h' : ''}`;
  }

  program() {
    const count = 1 + this.random(4);
    return Array.from({ length: count }, () => this.statement()).join('\n');
  }
}

/** @param {number} seed @returns {string} the program of this number. */
export const programOf = (seed) => new Generator(seed).program();

/** @param {string} program @returns {string} what is run: the program, its objects and errors shown with their types. */
export const runnable = (program) => `${PROLOG}foreach ($o in @(& {\n${program}\n} 2>&1)) { S $o 0 }`;
