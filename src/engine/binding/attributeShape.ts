/** Attributes of a function's parameters and of the function: arguments that they do not have. */
import { runtimeException } from '../../errors/index.ts';
import { noOverload } from '../../types/members/memberErrors.ts';
import type { AttributeAst } from '../../language/Ast.ts';
import { ATTRIBUTE_FACTS, shortNameOf } from '../../language/semantics/attributeFacts.ts';

/** Those whose arguments are looked at before the attribute is made. */
const CHECKED = new Set(
  (
    'parameter cmdletbinding alias validateset validaterange validatelength validatecount validatepattern validatescript ' +
    'validatenotnull validatenotnullorempty allownull allowemptystring allowemptycollection'
  ).split(' '),
);

/** Throws for arguments that an attribute of that short lower-case name does not have. */
export function checkAttributeShape(ast: AttributeAst): void {
  const shortName = shortNameOf(ast);
  if (!CHECKED.has(shortName)) return;
  const { counts, settable = {} } = ATTRIBUTE_FACTS.get(shortName)!;
  const { length } = ast.positionalArguments;
  if (counts && (length < counts[0] || length > counts[1])) throw noOverload('.ctor', length);
  for (const { argumentName: name } of ast.namedArguments) {
    if (Object.keys(settable).some((known) => known.toLowerCase() === name.toLowerCase())) continue;
    // The type's name is PowerShell's own slip: it is the same for all attributes.
    throw runtimeException(
      `Property '${name}' cannot be found for type 'System.Management.Automation.CmdletBindingAttribute'.`,
      'PropertyNotFoundForType',
    );
  }
}
