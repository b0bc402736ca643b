/** The attributes of a parameter as objects: ParameterAttribute a set, aliases, validation. */
import { makeArray } from '../../types/NetArray.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';
import { AttributeObject } from './attributeObjects.ts';
import type { ParameterMetadata, SetInfo } from './CommandMetadata.ts';

const SMA = 'System.Management.Automation.';

export function parameterAttributes(parameter: ParameterMetadata): unknown[] {
  if (parameter.shownAttributes) return parameter.shownAttributes();
  const made: unknown[] = [];
  for (const [name, info] of parameter.sets) made.push(parameterAttribute(name, info));
  if (parameter.aliases.length > 0)
    made.push(
      withValues('AliasAttribute', { aliasnames: makeArray([...parameter.aliases], getType('System.String')) }),
    );
  const { validation } = parameter;
  if (validation?.set)
    made.push(
      withValues('ValidateSetAttribute', {
        validvalues: makeArray([...validation.set], getType('System.String')),
        ignorecase: validation.setIgnoreCase ?? true,
      }),
    );
  if (validation?.range)
    made.push(withValues('ValidateRangeAttribute', { minrange: validation.range[0], maxrange: validation.range[1] }));
  if (validation?.notNull) made.push(withValues('ValidateNotNullAttribute', {}));
  if (validation?.notNullOrEmpty) made.push(withValues('ValidateNotNullOrEmptyAttribute', {}));
  if (parameter.psTypeName !== null) made.push(withValues('PSTypeNameAttribute', { pstypename: parameter.psTypeName }));
  for (const attribute of parameter.attributeObjects) made.push(attribute);
  return made;
}

function parameterAttribute(setName: string, info: SetInfo): AttributeObject {
  return withValues('ParameterAttribute', {
    parametersetname: setName,
    mandatory: info.mandatory,
    position: info.position ?? -2147483648,
    valuefrompipeline: info.pipeline,
    valuefrompipelinebypropertyname: info.byPropertyName,
    valuefromremainingarguments: info.remaining,
    helpmessage: info.helpMessage === '' ? null : info.helpMessage,
  });
}

function withValues(typeName: string, values: Record<string, unknown>): AttributeObject {
  const attribute = new AttributeObject(findType(SMA + typeName) ?? getType('System.Attribute'), []);
  for (const [name, value] of Object.entries(values)) attribute.values.set(name, value);
  return attribute;
}
