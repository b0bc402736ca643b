/** Texts of recorded.jsonl that our parser treats otherwise, with the reason. Remove an entry once it is no longer true. */

const typesAndModules = [
  // Which types exist is the engine's knowledge (ParseOptions.isKnownType); these files are parsed without it.
  'class A : B { }',
  'class A { [B]$x }',
  'class A { f([B]$x) { [B]::new(); [C]$y = 1; $z = [D] } }',
  'class A : B, { }',
  '[Flags()] class E { }',
  '[NoSuch()] class E { }',
  // The parser loads no modules or assemblies.
  'using namespace System.Collections; using module foo',
  "using module @{ModuleName='x';ModuleVersion='1.0'}",
  'using module @{x=1}',
  'using assembly foo.dll',
];

/** Trees and errors. */
export const knownDifferences: ReadonlySet<string> = new Set([
  ...typesAndModules,
  // The configuration keyword has no use without DSC: it is a command's name.
  'configuration x {}',
]);

/** Token lists only. */
export const knownTokenDifferences: ReadonlySet<string> = new Set([
  // One token holds the whole assembly specification.
  '[foo, bar, Version=1.0]$x',
  '$a.-b',
  // Where the token of the end stands in a text without statements.
  'using namespace',
  ';',
]);
