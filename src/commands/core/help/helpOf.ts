/** The help of one command, from where it is written: its definition, its comment, else its declaration. */
import {
  CatalogFunctionInfo,
  CmdletInfo,
  type CommandInfo,
  ExternalScriptInfo,
  FunctionInfo,
} from '../../../engine/discovery/CommandInfo.ts';
import type { CmdletDefinition } from '../../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import type { ScriptBlock } from '../../../engine/ScriptBlock.ts';
import type { PSObject } from '../../../types/index.ts';
import { commentHelpOf } from './commentHelp.ts';
import { extendedHelp } from './extendedHelp.ts';
import { mamlHelp } from './mamlHelp.ts';

export function helpOf(info: CommandInfo, ctx: ExecutionContext): PSObject {
  if (info instanceof CmdletInfo || info instanceof CatalogFunctionInfo) return definedHelp(info, info.cmdlet);
  const block = info instanceof FunctionInfo || info instanceof ExternalScriptInfo ? info.scriptBlock : null;
  return (block && commentedHelp(info, block)) ?? extendedHelp(info, ctx);
}

const PLAIN = {
  defaults: new Map<string, string>(),
  inputs: '',
  notes: '',
  links: [],
  component: null,
  role: null,
  functionality: null,
};

/** psail's own cmdlets and SailPoint's. */
function definedHelp(info: CommandInfo, cmdlet: CmdletDefinition): PSObject {
  const { parameters, examples = [], synopsis = '', outputTypes = [] } = cmdlet;
  return mamlHelp({
    ...PLAIN,
    name: info.name,
    category: info.commandType,
    moduleName: info.source,
    synopsis,
    description: cmdlet.description ?? '',
    metadata: info.metadata,
    parameters: new Map(
      Object.entries(parameters).map(([key, { description = '' }]) => [key.toLowerCase(), description]),
    ),
    examples: examples.map(({ code, remarks, output }) => ({
      prompt: 'PS > ',
      code,
      remarks: remarks ?? output?.trimEnd() ?? '',
    })),
    outputs: outputTypes.join('\n'),
    isDefined: true,
  });
}

/** Null when no comment is help. */
function commentedHelp(info: CommandInfo, block: ScriptBlock): PSObject | null {
  const help = commentHelpOf(block);
  if (!help) return null;
  const { sections } = help;
  const text = (key: string): string => sections.get(key) ?? '';
  const orNull = (key: string): string | null => sections.get(key) ?? null;
  return mamlHelp({
    name: info instanceof ExternalScriptInfo ? info.path : info.name,
    category: info.commandType,
    moduleName: info.source,
    synopsis: text('synopsis'),
    description: text('description'),
    metadata: info.metadata,
    parameters: help.parameters,
    defaults: defaultTexts(block),
    examples: help.examples,
    isDefined: false,
    inputs: text('inputs'),
    outputs: text('outputs'),
    notes: text('notes'),
    links: help.links,
    component: orNull('component'),
    role: orNull('role'),
    functionality: orNull('functionality'),
  });
}

/** Default values as they are written, texts without their quotes. */
function defaultTexts(block: ScriptBlock): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, defaultValue } of block.parameterAsts ?? []) {
    if (!defaultValue) continue;
    const text = defaultValue.kind === 'StringConstantExpressionAst' ? defaultValue.value : defaultValue.extent.text;
    found.set(name.variablePath.unqualifiedPath.toLowerCase(), text);
  }
  return found;
}
