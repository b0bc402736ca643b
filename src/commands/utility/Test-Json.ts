/**
 * Test-Json: whether text is JSON, and whether it fits a schema.
 * Rule that surprises: it is strict where ConvertFrom-Json is not: no comments, no trailing commas unless -Options.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { checkSchema } from './json/checkSchema.ts';
import { parseStrictJson } from './json/parseStrictJson.ts';
import { inputPath } from '../inputPath.ts';
import { TextSource } from '../TextSource.ts';

const TEXT_SETS = ['JsonString', 'JsonStringWithSchemaString', 'JsonStringWithSchemaFile'];

export default defineCmdlet({
  name: 'Test-Json',
  typeName: 'Microsoft.PowerShell.Commands.TestJsonCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tests JSON text.',
  defaultParameterSet: 'JsonString',
  parameters: {
    Json: {
      type: 'string',
      sets: TEXT_SETS.map((set) => ({ set, mandatory: true, position: 0, pipeline: true })),
      description: 'The text.',
    },
    Path: {
      type: 'string',
      sets: ['JsonPath', 'JsonPathWithSchemaString', 'JsonPathWithSchemaFile'].map((set) => ({
        set,
        mandatory: true,
        position: 0,
        byPropertyName: true,
      })),
      description: 'A file.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: ['JsonLiteralPath', 'JsonLiteralPathWithSchemaString', 'JsonLiteralPathWithSchemaFile'].map((set) => ({
        set,
        mandatory: true,
        byPropertyName: true,
      })),
      description: 'A file, no character being a wildcard.',
    },
    Schema: {
      type: 'string',
      sets: ['JsonStringWithSchemaString', 'JsonLiteralPathWithSchemaString', 'JsonPathWithSchemaString'].map(
        (set) => ({ set, mandatory: true, position: 1 }),
      ),
      validate: { notNullOrEmpty: true },
      description: 'A JSON Schema.',
    },
    SchemaFile: {
      type: 'string',
      sets: ['JsonStringWithSchemaFile', 'JsonLiteralPathWithSchemaFile', 'JsonPathWithSchemaFile'].map((set) => ({
        set,
        mandatory: true,
        position: 1,
      })),
      validate: { notNullOrEmpty: true },
      description: 'A file with a JSON Schema.',
    },
    Options: {
      type: 'string[]',
      validate: { set: ['IgnoreComments', 'AllowTrailingCommas'], setIgnoreCase: true, notNullOrEmpty: true },
      description: 'IgnoreComments, AllowTrailingCommas.',
    },
  },
  outputTypes: ['System.Boolean'],
  process: (cmd) => cmd.writeObject(isValid(cmd)),
  examples: [
    { code: `Test-Json '{"a":1}'`, output: 'True\n' },
    { code: `Test-Json -Json '{"a":1}' -Schema '{"required":["b"]}' -ErrorAction Ignore`, output: 'False\n' },
  ],
});

function readFile(cmd: Cmdlet, path: string, isLiteral: boolean): string {
  const source = new TextSource(cmd.context, inputPath(cmd, path, isLiteral), null);
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  return text;
}

function isValid(cmd: Cmdlet): boolean {
  const { params } = cmd;
  const text = params.Json ?? readFile(cmd, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
  const options = new Set(((params.Options as string[] | undefined) ?? []).map((option) => option.toLowerCase()));
  const parsed = parseStrictJson(text, {
    comments: options.has('ignorecomments'),
    trailingCommas: options.has('allowtrailingcommas'),
  });
  if (!parsed.ok) {
    cmd.writeErrorOf('System.Exception', 'Cannot parse the JSON.', 'InvalidJson', 'InvalidData', text);
    return false;
  }
  const schema =
    params.Schema ?? (params.SchemaFile === undefined ? undefined : readFile(cmd, params.SchemaFile, false));
  return schema === undefined || fits(cmd, parsed.value, schema, text);
}

function fits(cmd: Cmdlet, value: unknown, schemaText: string, text: string): boolean {
  const schema = parseStrictJson(schemaText, { comments: true, trailingCommas: true });
  if (!schema.ok)
    return cmd.throwTerminatingOf(
      'System.Exception',
      'Cannot parse the JSON schema.',
      'InvalidJsonSchema',
      'InvalidData',
      schemaText,
    );
  const problems = checkSchema(value, schema.value);
  for (const problem of problems)
    cmd.writeErrorOf(
      'System.Exception',
      `The JSON is not valid with the schema: ${problem}`,
      'InvalidJsonAgainstSchemaDetailed',
      'InvalidData',
      text,
    );
  return problems.length === 0;
}
