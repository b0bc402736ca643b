/** What a function's parameters may not be: names and aliases twice, attributes with arguments that they do not have. */
import { NetException, runtimeException } from '../../errors/index.ts';
import { noOverload } from '../../types/members/memberErrors.ts';
import type { AttributeAst } from '../../language/Ast.ts';
import type { CommandMetadata, ParameterMetadata } from './CommandMetadata.ts';
import { COMMON_PARAMETERS, type CommonParameter, SHOULD_PROCESS } from './commonParameters.ts';

/** A parameter may be declared once for a set. */
export function checkSetIsNew(parameter: ParameterMetadata, setName: string): void {
  if (!parameter.sets.has(setName)) return;
  throw metadataError(
    'ParameterDeclaredInParameterSetMultipleTimes',
    `The parameter "${parameter.name}" is declared in parameter-set "${setName}" multiple times.`,
  );
}

/** Names and aliases of a function's own parameters, and of those it gets because it is an advanced one. */
export function checkParameterNames(metadata: CommandMetadata): void {
  const own = [...metadata.parameters.values()];
  const aliases = new Map<string, ParameterMetadata>();
  for (const parameter of own) {
    for (const alias of parameter.aliases) {
      if (aliases.has(alias.toLowerCase()))
        throw metadataError('AliasDeclaredMultipleTimes', `The alias "${alias}" is declared multiple times.`);
      aliases.set(alias.toLowerCase(), parameter);
    }
  }
  for (const [alias, parameter] of aliases) {
    const named = metadata.parameters.get(alias);
    if (named) throw nameIsAlias(named.name, parameter.name);
  }
  if (!metadata.isCmdletLike) return;
  const common = [...COMMON_PARAMETERS, ...(metadata.supportsShouldProcess ? SHOULD_PROCESS : [])];
  for (const each of common) checkAgainstCommon(each, metadata, aliases);
}

function checkAgainstCommon(
  common: CommonParameter,
  metadata: CommandMetadata,
  aliases: ReadonlyMap<string, ParameterMetadata>,
): void {
  const lower = common.name.toLowerCase();
  if (metadata.parameters.has(lower))
    throw metadataError(
      'ParameterNameAlreadyExistsForCommand',
      `A parameter with the name '${common.name}' was defined multiple times for the command.`,
    );
  const aliased = aliases.get(lower);
  if (aliased) throw nameIsAlias(common.name, aliased.name);
  if (aliases.has(common.alias))
    throw metadataError(
      'AliasParameterNameAlreadyExistsForCommand',
      `The parameter alias cannot be specified because an alias with the name '${common.alias}' was already defined multiple times for the command.`,
    );
  const named = metadata.parameters.get(common.alias);
  if (named) throw nameIsAlias(named.name, common.name);
}

function nameIsAlias(name: string, of: string): NetException {
  return metadataError(
    'ParameterNameConflictsWithAlias',
    `The parameter '${name}' cannot be specified because it conflicts with the parameter alias of the same name for parameter '${of}'.`,
  );
}

function metadataError(errorId: string, message: string): NetException {
  return new NetException('System.Management.Automation.MetadataException', message, {
    errorId,
    category: 'MetadataError',
  });
}

interface Shape {
  /** How many positional arguments the constructors take. */
  readonly counts: readonly [number, number];
  readonly named: readonly string[];
}

const MANY = Number.MAX_SAFE_INTEGER;
const none = (...named: string[]): Shape => ({ counts: [0, 0], named });

const SHAPES: Readonly<Record<string, Shape>> = {
  parameter: none(
    'position',
    'parametersetname',
    'mandatory',
    'valuefrompipeline',
    'valuefrompipelinebypropertyname',
    'valuefromremainingarguments',
    'helpmessage',
    'helpmessagebasename',
    'helpmessageresourceid',
    'dontshow',
  ),
  cmdletbinding: none(
    'positionalbinding',
    'defaultparametersetname',
    'supportsshouldprocess',
    'supportspaging',
    'supportstransactions',
    'confirmimpact',
    'helpuri',
    'remotingcapability',
  ),
  alias: { counts: [0, MANY], named: [] },
  validateset: { counts: [0, MANY], named: ['ignorecase', 'errormessage'] },
  validaterange: { counts: [1, 2], named: [] },
  validatelength: { counts: [2, 2], named: [] },
  validatecount: { counts: [2, 2], named: [] },
  validatepattern: { counts: [1, 1], named: ['options', 'errormessage'] },
  validatescript: { counts: [1, 1], named: ['errormessage'] },
  validatenotnull: none(),
  validatenotnullorempty: none(),
  allownull: none(),
  allowemptystring: none(),
  allowemptycollection: none(),
};

/** Throws for arguments that an attribute of that short lower-case name does not have. */
export function checkAttributeShape(ast: AttributeAst): void {
  const shortName = shortNameOf(ast);
  if (!Object.hasOwn(SHAPES, shortName)) return;
  const { counts, named } = SHAPES[shortName]!;
  const { length } = ast.positionalArguments;
  if (length < counts[0] || length > counts[1]) throw noOverload('.ctor', length);
  for (const { argumentName: name } of ast.namedArguments) {
    if (named.includes(name.toLowerCase())) continue;
    // The type's name is PowerShell's own slip: it is the same for all attributes.
    throw runtimeException(
      `Property '${name}' cannot be found for type 'System.Management.Automation.CmdletBindingAttribute'.`,
      'PropertyNotFoundForType',
    );
  }
}

/** `[System.Management.Automation.ParameterAttribute()]` is `parameter`. */
export function shortNameOf(ast: AttributeAst): string {
  return ast.typeName.fullName
    .toLowerCase()
    .replace(/^.*\./, '')
    .replace(/attribute$/, '');
}
