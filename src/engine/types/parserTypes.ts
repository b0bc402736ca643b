/**
 * What is left of older parsers: PSParser with its tokens, and CodeGeneration, which escapes text for scripts. Quotes of
 * every kind are doubled in single-quoted text, for each of them would end it.
 */
import { PSParseError, PSToken, tokenizeLegacy } from '../../language/legacyTokens.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { convertTo, PSReference } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';

const AUTOMATION = 'System.Management.Automation.';

function collectionOf(items: unknown[], element: string): NetList {
  return new NetList(
    items,
    genericType(getType('System.Collections.ObjectModel.Collection`1'), [getType(AUTOMATION + element)]),
  );
}

function tokenize(text: string, errors: unknown): NetList {
  const result = tokenizeLegacy(text);
  if (errors instanceof PSReference) errors.value = collectionOf(result.errors, 'PSParseError');
  return collectionOf(result.tokens, 'PSToken');
}

const PSPARSER: TypeDefinition = {
  name: `${AUTOMATION}PSParser`,
  kind: 'class',
  build: () =>
    implement(
      `
static System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize(string script, [ref] System.Object errors)
static System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize(System.Object[] script, [ref] System.Object errors)
`,
      {
        statics: {
          Tokenize: (_self, ctx, script: unknown, errors: unknown) => tokenize(scriptText(script, ctx), errors),
        },
      },
    ),
};

/** Every line ends in a line feed, the last one too. */
function scriptText(script: unknown, ctx: TypeContext): string {
  const line = (value: unknown) => String(convertTo(value, getType('System.String'), ctx));
  if (!Array.isArray(script)) return line(script);
  return script
    .filter((each) => each != null)
    .map((each) => `${line(each)}\n`)
    .join('');
}

function position(name: string, read: (token: PSToken) => number): [string, MemberBody] {
  return [name, ((self: PSToken) => read(self)) as MemberBody];
}

const POSITIONS: Record<string, MemberBody> = Object.fromEntries([
  position('Start', (token) => token.start),
  position('Length', (token) => token.length),
  position('StartLine', (token) => token.extent.startLineNumber),
  position('StartColumn', (token) => token.extent.startColumnNumber),
  position('EndLine', (token) => token.extent.endLineNumber),
  position('EndColumn', (token) => token.extent.endColumnNumber),
]);

const TOKEN: TypeDefinition = {
  name: `${AUTOMATION}PSToken`,
  kind: 'class',
  jsClass: PSToken,
  build: () =>
    implement(
      `
string Content {get;}
System.Management.Automation.PSTokenType Type {get;}
${Object.keys(POSITIONS)
  .map((name) => `int ${name} {get;}`)
  .join('\n')}
`,
      {
        members: {
          Content: (self: PSToken) => self.content,
          Type: (self: PSToken, ctx) => convertTo(self.type, getType(`${AUTOMATION}PSTokenType`), ctx),
          ...POSITIONS,
        },
      },
    ),
};

const PARSE_ERROR: TypeDefinition = {
  name: `${AUTOMATION}PSParseError`,
  kind: 'class',
  jsClass: PSParseError,
  build: () =>
    implement('System.Management.Automation.PSToken Token {get;}\nstring Message {get;}', {
      members: { Token: (self: PSParseError) => self.token, Message: (self: PSParseError) => self.message },
    }),
};

const CODE_GENERATION: TypeDefinition = {
  name: `${AUTOMATION}Language.CodeGeneration`,
  kind: 'class',
  build: () =>
    implement(
      `
static string EscapeSingleQuotedStringContent(string value)
static string EscapeBlockCommentContent(string value)
static string EscapeFormatStringContent(string value)
static string EscapeVariableName(string value)
`,
      {
        statics: {
          EscapeSingleQuotedStringContent: (_self, _ctx, value: string | null) =>
            (value ?? '').replace(/['\u2018-\u201b]/g, '$&$&'),
          EscapeBlockCommentContent: (_self, _ctx, value: string | null) =>
            (value ?? '').replaceAll('<#', '<`#').replaceAll('#>', '#`>'),
          EscapeFormatStringContent: (_self, _ctx, value: string | null) => (value ?? '').replace(/[{}]/g, '$&$&'),
          EscapeVariableName: (_self, _ctx, value: string | null) => (value ?? '').replace(/[`{}]/g, '`$&'),
        },
      },
    ),
};

export const PARSER_TYPES: readonly TypeDefinition[] = [PSPARSER, TOKEN, PARSE_ERROR, CODE_GENERATION];
