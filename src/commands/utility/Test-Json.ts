/**
 * Test-Json: whether text is JSON, and whether it fits a schema.
 * Rule that surprises: it is strict where ConvertFrom-Json is not: no comments, no trailing commas unless -Options. With a
 * schema that is none, only the JSON is tested.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { pathNotFound } from '../../engine/providers/providerErrors.ts';
import { toNetException } from '../../types/toNetException.ts';
import { type JsonNode, parseJsonText } from '../../types/json/document/JsonText.ts';
import { SchemaEvaluator, shownErrors } from './json/schema/evaluateSchema.ts';
import { readSchema, SchemaStore } from './json/schema/SchemaStore.ts';
import { SchemaError } from './json/schema/schemaShapes.ts';
import { filePath } from '../outputPath.ts';
import { inputPath } from '../inputPath.ts';
import { TextSource } from '../TextSource.ts';

const SCHEMA_SETS = ['JsonString', 'JsonPath', 'JsonLiteralPath'].flatMap((set) => [
  `${set}WithSchemaString`,
  `${set}WithSchemaFile`,
]);
const TEXT_SETS = ['JsonString', 'JsonStringWithSchemaString', 'JsonStringWithSchemaFile'];

interface TestJsonState {
  schema: (() => SchemaStore) | null;
}

export default defineCmdlet<TestJsonState>({
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
      sets: [
        { set: 'JsonLiteralPath', mandatory: true, position: 0, byPropertyName: true },
        { set: 'JsonLiteralPathWithSchemaString', mandatory: true, position: 0, byPropertyName: true },
        { set: 'JsonLiteralPathWithSchemaFile', mandatory: true, position: 0, byPropertyName: true },
      ],
      aliases: ['PSPath', 'LP'],
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
    FetchExternalReference: {
      type: 'switch',
      sets: SCHEMA_SETS.map((set) => ({ set })),
      description: 'Follows references to other files and addresses.',
    },
  },
  outputTypes: ['System.Boolean'],
  createState: () => ({ schema: null }),
  begin: (cmd) => {
    try {
      cmd.state.schema = schemaOf(cmd);
    } catch (thrown) {
      if (!(thrown instanceof SchemaError)) throw thrown;
      // What remains is the test whether the text is JSON.
      reportSchema(cmd, thrown);
    }
  },
  process: (cmd) => cmd.writeObject(isValid(cmd)),
  examples: [
    { code: `Test-Json '{"a":1}'`, output: 'True\n' },
    { code: `Test-Json -Json '{"a":1}' -Schema '{"required":["b"]}' -ErrorAction Ignore`, output: 'False\n' },
  ],
});

function readFile(cmd: Cmdlet<TestJsonState>, path: string, isLiteral: boolean): string {
  const file = inputPath(cmd, path, isLiteral);
  if (!cmd.context.host.files.stat(file)) throw pathNotFound(file);
  const source = new TextSource(cmd.context, file, null);
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  return text;
}

function isValid(cmd: Cmdlet<TestJsonState>): boolean {
  const { params, state } = cmd;
  const text = params.Json ?? readFile(cmd, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
  const options = new Set(((params.Options as string[] | undefined) ?? []).map((option) => option.toLowerCase()));
  try {
    const value = parseJsonText(text, {
      skipComments: options.has('ignorecomments'),
      allowTrailingCommas: options.has('allowtrailingcommas'),
      maxDepth: 0,
    });
    return state.schema === null || fits(cmd, state.schema, value);
  } catch (thrown) {
    if (thrown instanceof SchemaError && thrown.errorId !== 'InvalidJson') reportSchema(cmd, thrown);
    else {
      const inner = thrown instanceof SchemaError ? undefined : toNetException(thrown);
      if (inner === null) throw thrown;
      cmd.writeErrorOf('System.Exception', 'Cannot parse the JSON.', 'InvalidJson', 'InvalidData', text, inner);
    }
    return false;
  }
}

function fits(cmd: Cmdlet<TestJsonState>, store: () => SchemaStore, value: JsonNode): boolean {
  const made = store();
  const result = new SchemaEvaluator(made).evaluate(made.root, value, '');
  if (result.isValid) return true;
  for (const error of shownErrors(result))
    cmd.writeErrorOf(
      'System.Exception',
      `The JSON is not valid with the schema: ${error}`,
      'InvalidJsonAgainstSchemaDetailed',
      'InvalidData',
      null,
    );
  return false;
}

const UNRESOLVED =
  "The JSON schema contains a reference that could not be resolved. External schema references are not supported by default, use the 'FetchExternalReference' parameter to enable it.";

function reportSchema(cmd: Cmdlet<TestJsonState>, { errorId, isFatal }: SchemaError): void {
  const message = errorId === 'UnresolvedJsonSchemaRef' ? UNRESOLVED : 'Cannot parse the JSON schema.';
  if (isFatal) cmd.throwTerminatingOf('System.Exception', message, errorId, 'InvalidData', null);
  cmd.writeErrorOf('System.Exception', message, errorId, 'InvalidData', null);
}

/** What makes the schema's store, anew for each text; null without a schema. */
function schemaOf(cmd: Cmdlet<TestJsonState>): (() => SchemaStore) | null {
  const { params, context } = cmd;
  const fetch = params.FetchExternalReference ? (address: string) => fetchText(cmd, address) : null;
  if (params.Schema !== undefined) {
    if (params.Schema.trim() === 'null') return null;
    const node = readSchema(params.Schema);
    return () => new SchemaStore(node, null, fetch);
  }
  if (params.SchemaFile === undefined) return null;
  const path = filePath(context, params.SchemaFile);
  if (!context.host.files.stat(path)) {
    const message = `Can not open JSON schema file: ${path}`;
    cmd.throwTerminatingOf('System.Exception', message, 'JsonSchemaFileOpenFailure', 'OpenError', path);
  }
  const node = readSchema(readFile(cmd, path, true));
  return () => new SchemaStore(node, new URL(`file://${encodeURI(path)}`).href, fetch);
}

/** Throws where nothing is to be had. */
function fetchText(cmd: Cmdlet<TestJsonState>, address: string): string {
  const { host } = cmd.context;
  if (address.startsWith('file:'))
    return new TextDecoder().decode(host.files.readFile(decodeURIComponent(new URL(address).pathname)));
  const response = host.send({ method: 'GET', url: address, headers: [], body: null });
  if (response.status >= 300) throw new SchemaError('InvalidJsonSchema');
  return new TextDecoder().decode(response.body);
}
