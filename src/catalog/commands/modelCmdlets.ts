/**
 * The helpers of a model as commands: ConvertFrom-<Prefix>JsonTo<Model> and Initialize-<Prefix><Model>.
 * Rule that surprises: ConvertFrom- is a simple function: what it does not know goes to $args without a word, and piped
 * input is ignored ($Json is then the empty text). `simpleFunction` tells the engine; the two hidden parameters do the
 * same where it does not look.
 */
import { type Cmdlet, type CmdletDefinition, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { isTrue } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import { PSObject } from '../../types/PSObject.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { ModelHelper } from '../Catalog.ts';
import {
  convertFromChoice,
  convertFromJson,
  initializeModel,
  initializeProperties,
  ScriptThrow,
} from '../converters.ts';
import type { ModelProperty } from '../Model.ts';
import type { SailSession } from '../SailSession.ts';
import { engineAccess, fromJson } from './engineValues.ts';
import { modelParameter } from './parameterDefinitions.ts';
import { withJsonErrors } from './responseValue.ts';
import { throwText } from './scriptThrow.ts';

/** A function without [CmdletBinding()]: no common parameters, unknown arguments go to $args. */
export interface SimpleFunctionDefinition extends CmdletDefinition {
  readonly simpleFunction: true;
}

export function modelCmdlet(helper: ModelHelper, session: SailSession): CmdletDefinition {
  if (helper.kind === 'initialize') return initializeCmdlet(helper);
  return helper.model.kind === 'object' ? convertFromCmdlet(helper) : convertFromChoiceCmdlet(helper, session);
}

const JSON_PARAMETER: ParameterDefinition = {
  type: 'string',
  position: 0,
  allowEmptyString: true,
  description: 'The JSON text.',
};

function convertFromCmdlet(helper: ModelHelper): SimpleFunctionDefinition {
  const { model } = helper;
  return {
    ...defineCmdlet({
      name: helper.name,
      typeName: helper.name,
      module: helper.module,
      synopsis: `Makes a ${model.name} of JSON text.`,
      description: model.description,
      parameters: {
        Json: JSON_PARAMETER,
        args: { type: 'object[]', remaining: true, allowNull: true, hidden: true },
        InputObject: { type: 'object', pipeline: true, allowNull: true, hidden: true },
      },
      outputTypes: ['System.Management.Automation.PSCustomObject'],
      end: (cmd) => {
        const json = jsonOf(cmd);
        const pairs = withScriptThrows(cmd, () =>
          convertFromJson(model, json, readJson(cmd, json), engineAccess(cmd.context)),
        );
        cmd.writeObject(PSObject.custom(pairs));
      },
    }),
    simpleFunction: true,
  };
}

function convertFromChoiceCmdlet(helper: ModelHelper, session: SailSession): CmdletDefinition {
  const { model, directory } = helper;
  const findModel = (name: string) => session.catalog.findModel(directory, name)!;
  return defineCmdlet({
    name: helper.name,
    typeName: helper.name,
    module: helper.module,
    synopsis: `Makes a ${model.name} of JSON text.`,
    description: model.description,
    parameters: { Json: JSON_PARAMETER },
    outputTypes: ['System.Management.Automation.PSCustomObject'],
    process: (cmd) => {
      const json = jsonOf(cmd);
      const { choice, names, pairs, value } = withScriptThrows(cmd, () =>
        convertFromChoice(model, json, readJson(cmd, json), engineAccess(cmd.context), findModel),
      );
      const schemas = makeArray([...names], null);
      cmd.writeObject(
        PSObject.custom([
          ['ActualType', choice.name],
          ['ActualInstance', pairs === null ? value : PSObject.custom(pairs)],
          [`${model.kind}Schemas`, schemas],
        ]),
      );
    },
  });
}

function initializeCmdlet(helper: ModelHelper): CmdletDefinition {
  const { model } = helper;
  const parameters: Record<string, ParameterDefinition> = {};
  initializeProperties(model).forEach((property, position) => {
    parameters[property.parameterName] = modelParameter(property, position);
  });
  return defineCmdlet({
    name: helper.name,
    typeName: helper.name,
    module: helper.module,
    synopsis: `Makes a ${model.name} of its properties.`,
    description: model.description,
    parameters,
    outputTypes: ['System.Management.Automation.PSCustomObject'],
    process: (cmd) => {
      cmd.writeDebug(`Creating PSCustomObject: ${helper.module} => ${helper.prefix}${model.name}`);
      const access = engineAccess(cmd.context);
      const pairs = withScriptThrows(cmd, () =>
        initializeModel(model, (property) => parameterValue(cmd, property), access),
      );
      cmd.writeObject(PSObject.custom(pairs));
    },
  });
}

/** What a parameter's variable holds: its value, its default, or what .NET makes of a type left out. */
function parameterValue(cmd: Cmdlet, property: ModelProperty): unknown {
  if (cmd.isBound(property.parameterName)) return cmd.params[property.parameterName] ?? null;
  if (property.default !== undefined) return property.default;
  switch (property.type) {
    case 'String':
      return '';
    case 'Boolean':
      return false;
    case 'Int32':
      return 0;
    case 'System.DateTime':
      // A date left out is 0001-01-01, which counts as true: the SDK does not miss it.
      return getType('System.DateTime').members.constructors[0]?.body(null, cmd.context) ?? null;
    default:
      return null;
  }
}

function jsonOf(cmd: Cmdlet): string {
  return isTrue(cmd.params.Json) ? String(cmd.params.Json) : '';
}

function readJson(cmd: Cmdlet, json: string): unknown {
  return withJsonErrors(cmd, () => fromJson(json, cmd.context));
}

function withScriptThrows<T>(cmd: Cmdlet, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof ScriptThrow) return throwText(cmd, thrown.message);
    throw thrown;
  }
}
