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
      if (module === null)
        p.error(argument, 'RequiresModuleInvalid', conversionFailed(moduleProblem(item as HashtableAst) ?? ''));
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

/** `#requires -modules` names the conversion that failed as well as why. */
function conversionFailed(reason: string): string {
  return `Cannot convert value "System.Collections.Hashtable" to type "Microsoft.PowerShell.Commands.ModuleSpecification". Error: "${reason}"`;
}

const knownKeys = ['modulename', 'guid', 'moduleversion', 'maximumversion', 'requiredversion'];

const noModule = { name: '', guid: null, version: null, maximumVersion: null, requiredVersion: null };

function valuesOf(node: HashtableAst): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of node.keyValuePairs) {
    const inner = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
    if (inner) values.set(textOf(key), textOf(inner));
  }
  return values;
}

/** Why a hash literal describes no module; null when it does. */
export function moduleProblem(node: HashtableAst): string | null {
  const values = valuesOf(node);
  const given = new Map([...values].map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of ['moduleversion', 'requiredversion']) {
    const problem = given.has(key) ? versionProblem(given.get(key)!) : null;
    if (problem) return problem;
  }
  const bad = [...values.keys()].filter((key) => !knownKeys.includes(key.toLowerCase()));
  if (bad.length > 0)
    return `The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (${bad.map((key) => `'${key}'`).join(', ')}), then try again.`;
  if (!given.get('modulename'))
    return "The 'ModuleName' member does not exist in the hashtable that describes this module.";
  const [required, least, most] = ['requiredversion', 'moduleversion', 'maximumversion'].map((key) => given.get(key));
  if (required === undefined && least === undefined && most === undefined)
    return "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'.";
  const other = least !== undefined ? 'ModuleVersion' : most !== undefined ? 'MaximumVersion' : null;
  if (required === undefined || other === null) return null;
  return `The parameters ${other} and RequiredVersion cannot be used together. Please specify only one parameter.`;
}

function versionProblem(text: string): string | null {
  const parts = text.trim().split('.');
  const wrong = parts.find((part) => !/^\s*\d+\s*$/.test(part));
  if (parts.length >= 2 && parts.length <= 4 && wrong === undefined) return null;
  const reason =
    parts.length < 2 || parts.length > 4
      ? "Version string portion was too short or too long. (Parameter 'input')"
      : `The input string '${wrong ?? ''}' was not in a correct format.`;
  return `Cannot convert value "${text}" to type "System.Version". Error: "${reason}"`;
}

/** The module that a hash literal describes; null when it is none. */
export function moduleOf(node: HashtableAst): ModuleSpecification | null {
  if (moduleProblem(node) !== null) return null;
  const values = new Map([...valuesOf(node)].map(([key, value]) => [key.toLowerCase(), value]));
  const get = (key: string): string | null => values.get(key) ?? null;
  return {
    name: get('modulename') ?? '',
    guid: get('guid'),
    version: get('moduleversion'),
    maximumVersion: get('maximumversion'),
    requiredVersion: get('requiredversion'),
  };
}
