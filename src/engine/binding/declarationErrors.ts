/** What a function's parameters may not be: a set twice, attributes with arguments that they do not have. */
import { NetException, runtimeException } from '../../errors/index.ts';
import { noOverload } from '../../types/members/memberErrors.ts';
import type { AttributeAst } from '../../language/Ast.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';

/** A parameter may be declared once for a set. */
export function checkSetIsNew(parameter: ParameterMetadata, setName: string): void {
  if (!parameter.sets.has(setName)) return;
  throw metadataError(
    'ParameterDeclaredInParameterSetMultipleTimes',
    `The parameter "${parameter.name}" is declared in parameter-set "${setName}" multiple times.`,
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
