/** Texts of recorded.jsonl that our parser treats otherwise, with the reason. Remove an entry once it is no longer true. */

const typesAndModules = [
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
  '$a.-b',
  // The value is a word of its own, though it looks like a parameter.
  'a -x:-y',
  // Where the token of the end stands in a text without statements.
  'using namespace',
  ';',
]);
