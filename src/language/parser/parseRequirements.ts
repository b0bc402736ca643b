/**
 * What a script's `#requires` comments ask for: each is read as a command named `requires` would be. Only constants may be
 * arguments; several lines add up, but a version may be given once.
 */
import type { HashtableAst } from '../ast/expressionAsts.ts';
import type { CommandAst, CommandElementAst, CommandParameterAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ParserStringId } from '../parserStrings.ts';
import type { ModuleSpecification, ScriptRequirements } from '../ScriptRequirements.ts';
import type { Token } from '../Token.ts';
import { isSpecificParameter } from './isSpecificParameter.ts';
import { parseCommand } from './parseCommand.ts';
import type { Parser } from './Parser.ts';

class Collected {
  version: string | null = null;
  applicationId: string | null = null;
  elevated = false;
  readonly editions: string[] = [];
  readonly modules: ModuleSpecification[] = [];
  readonly assemblies: string[] = [];
}

/** Null where the script has no such comment. */
export function parseRequirements(p: Parser, comments: readonly Token[]): ScriptRequirements | null {
  if (comments.length === 0) return null;
  const found = new Collected();
  for (const comment of comments) readLine(p, comment, found);
  return {
    requiredPSVersion: found.version,
    requiredPSEditions: found.editions,
    requiredModules: found.modules,
    requiredAssemblies: found.assemblies,
    requiredApplicationId: found.applicationId,
    isElevationRequired: found.elevated,
  };
}

function readLine(p: Parser, comment: Token, found: Collected): void {
  const { startOffset, endOffset } = comment.extent;
  const text = { text: p.source.text, start: startOffset + 1, end: endOffset, skipped: null, adjustment: 0 };
  const { result: command } = p.parseNested(text, parseCommand);
  const elements = (command as CommandAst | null)?.commandElements ?? [];
  for (let i = 1; i < elements.length; i++) {
    const element = elements[i]!;
    if (element.kind !== 'CommandParameterAst') {
      p.error(element, 'ScriptRequiresInvalidFormat');
      return;
    }
    let argument: CommandElementAst | null = element.argument;
    if (argument === null && i + 1 < elements.length) argument = elements[++i]!;
    if (!readParameter(p, element, argument, found)) return;
  }
}

const names = ['modules', 'version', 'psedition', 'runasadministrator', 'assembly', 'shellid', 'pssnapin'] as const;

function readParameter(
  p: Parser,
  parameter: CommandParameterAst,
  argument: CommandElementAst | null,
  found: Collected,
): boolean {
  const token = parameter as unknown as Token;
  const name = names.find((each) => isSpecificParameter(token, each));
  if (name === undefined) {
    p.error(parameter, 'ScriptRequiresInvalidFormat');
    return false;
  }
  if (name === 'runasadministrator') {
    found.elevated = true;
    if (argument !== null) p.error(parameter, 'ParameterCannotHaveArgument', 'RunAsAdministrator');
    return true;
  }
  if (argument === null || argument.kind === 'CommandParameterAst') {
    p.error(parameter, 'ParameterRequiresArgument', parameter.parameterName);
    return true;
  }
  if (!isConstantArgument(argument)) p.error(argument, 'RequiresArgumentMustBeConstant');
  else readers[name](p, parameter, argument, found);
  return true;
}

function isConstantArgument(node: ExpressionAst): boolean {
  switch (node.kind) {
    case 'StringConstantExpressionAst':
    case 'ConstantExpressionAst':
      return true;
    case 'ArrayLiteralAst':
      return node.elements.every(isConstantArgument);
    case 'HashtableAst':
      return node.keyValuePairs.every(([key, value]) => {
        const inner = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
        return isConstantArgument(key) && inner !== null && isConstantArgument(inner);
      });
    default:
      return false;
  }
}

type Reader = (p: Parser, parameter: CommandParameterAst, argument: ExpressionAst, found: Collected) => void;

const readers: Record<Exclude<(typeof names)[number], 'runasadministrator'>, Reader> = {
  version: (p, parameter, argument, found) => {
    if (found.version !== null) {
      p.error(parameter, 'ParameterAlreadyBound', '', 'version');
      return;
    }
    const text = versionText(textOf(argument));
    if (text === null) p.error(argument, 'RequiresVersionInvalid');
    else found.version = text;
  },
  psedition: (p, _parameter, argument, found) => {
    for (const edition of texts(argument)) {
      const id = editionError(edition, found.editions);
      if (id === null) found.editions.push(edition);
      else p.error(argument, id, 'psedition');
    }
  },
  modules: (p, _parameter, argument, found) => {
    for (const item of argument.kind === 'ArrayLiteralAst' ? argument.elements : [argument]) {
      const module = item.kind === 'HashtableAst' ? moduleOf(item) : { ...noModule, name: textOf(item) };
      if (module === null) p.error(argument, 'RequiresModuleInvalid', invalidModule(item));
      else found.modules.push(module);
    }
  },
  assembly: (_p, _parameter, argument, found) => {
    found.assemblies.push(...texts(argument));
  },
  shellid: (p, parameter, argument, found) => {
    if (found.applicationId !== null) p.error(parameter, 'ParameterAlreadyBound', '', 'shellid');
    found.applicationId = textOf(argument);
  },
  pssnapin: () => {},
};

function editionError(edition: string, known: readonly string[]): ParserStringId | null {
  if (!/^(?:core|desktop)$/i.test(edition)) return 'RequiresPSEditionInvalid';
  return known.some((each) => each.toLowerCase() === edition.toLowerCase())
    ? 'RequiresPSEditionValueIsAlreadySpecified'
    : null;
}

function textOf(node: ExpressionAst): string {
  if (node.kind === 'ConstantExpressionAst') return node.extent.text;
  return node.kind === 'StringConstantExpressionAst' ? node.value : node.extent.text;
}
function texts(node: ExpressionAst): string[] {
  return node.kind === 'ArrayLiteralAst' ? node.elements.map(textOf) : [textOf(node)];
}

/** A version of one to four numbers; one number stands for `N.0`. */
function versionText(text: string): string | null {
  if (!/^\d+(?:\.\d+){0,3}$/.test(text)) return null;
  return text.includes('.') ? text : `${text}.0`;
}

/** What the conversion of a hash literal to a module's specification says of it. */
export function invalidModule(item: ExpressionAst): string {
  const keys = item.kind === 'HashtableAst' ? item.keyValuePairs.map(([key]) => textOf(key)) : [];
  const bad = keys.filter((key) => !knownKeys.includes(key.toLowerCase()));
  const reason =
    bad.length > 0
      ? `The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (${bad.map((key) => `'${key}'`).join(', ')}), then try again.`
      : 'The hashtable describing a module is missing one or more required members.';
  return `Cannot convert value "System.Collections.Hashtable" to type "Microsoft.PowerShell.Commands.ModuleSpecification". Error: "${reason}"`;
}

const knownKeys = ['modulename', 'guid', 'moduleversion', 'maximumversion', 'requiredversion'];

const noModule = { name: '', guid: null, version: null, maximumVersion: null, requiredVersion: null };

/** The module that a hash literal describes; null when it is none. */
export function moduleOf(node: HashtableAst): ModuleSpecification | null {
  const values = new Map<string, string>();
  for (const [key, value] of node.keyValuePairs) {
    const inner = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
    if (inner) values.set(textOf(key).toLowerCase(), textOf(inner));
  }
  const get = (key: string): string | null => values.get(key) ?? null;
  const name = get('modulename');
  if (name === null || [...values.keys()].some((key) => !knownKeys.includes(key))) return null;
  const versions = {
    version: get('moduleversion'),
    maximumVersion: get('maximumversion'),
    requiredVersion: get('requiredversion'),
  };
  if (Object.values(versions).every((version) => version === null)) return null;
  return { name, guid: get('guid'), ...versions };
}
