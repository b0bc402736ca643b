/** The values a script's own parameter declares: [ValidateSet()] and [ArgumentCompletions()], read from its tree. */
import { type CommandInfo, ExternalScriptInfo, FunctionInfo } from '../engine/discovery/CommandInfo.ts';

/** Null where nothing is declared. */
export function declaredValues(info: CommandInfo, parameterName: string): string[] | null {
  if (!(info instanceof FunctionInfo || info instanceof ExternalScriptInfo)) return null;
  const lower = parameterName.toLowerCase();
  const ast = info.scriptBlock.parameterAsts?.find(
    ({ name }) => name.variablePath.unqualifiedPath.toLowerCase() === lower,
  );
  for (const attribute of ast?.attributes ?? []) {
    if (attribute.kind !== 'AttributeAst') continue;
    if (!/(?:^|\.)(?:ValidateSet|ArgumentCompletions)(?:Attribute)?$/i.test(attribute.typeName.fullName)) continue;
    return attribute.positionalArguments.flatMap((each) =>
      each.kind === 'StringConstantExpressionAst' ? [each.value] : [],
    );
  }
  return null;
}
