/**
 * The values a script's own parameter declares: [ValidateSet()], [ArgumentCompletions()] and [ArgumentCompleter()], read
 * from its tree.
 */
import { type CommandInfo, ExternalScriptInfo, FunctionInfo } from '../engine/discovery/CommandInfo.ts';
import { generatedValues } from '../engine/binding/attributes.ts';
import { ScriptBlock } from '../engine/ScriptBlock.ts';
import type { Session } from '../engine/session/Session.ts';
import type { AttributeAst, ExpressionAst, ScriptBlockExpressionAst, TypeExpressionAst } from '../language/Ast.ts';
import { invokeMethod, invokeStatic } from '../types/index.ts';
import { type CompleterCall, completerArguments, offered } from './registeredValues.ts';

export interface DeclaredValues {
  readonly values: string[];
  /** What a completer gives is taken as it is; other values have to begin with the word. */
  readonly isChosen: boolean;
}

/** Null where nothing is declared. */
export function declaredValues(session: Session, info: CommandInfo, call: CompleterCall): DeclaredValues | null {
  if (!(info instanceof FunctionInfo || info instanceof ExternalScriptInfo)) return null;
  const lower = call.parameterName.toLowerCase();
  const ast = info.scriptBlock.parameterAsts?.find(
    ({ name }) => name.variablePath.unqualifiedPath.toLowerCase() === lower,
  );
  for (const attribute of ast?.attributes ?? []) {
    if (attribute.kind !== 'AttributeAst') continue;
    const [, name] =
      /(?:^|\.)(ValidateSet|ArgumentCompletions|ArgumentCompleter)(?:Attribute)?$/i.exec(attribute.typeName.fullName) ??
      [];
    if (name === undefined) continue;
    if (/completer$/i.test(name)) return { values: completed(session, attribute, call), isChosen: true };
    return { values: listed(session, attribute), isChosen: false };
  }
  return null;
}

function listed(session: Session, { positionalArguments }: AttributeAst): string[] {
  return positionalArguments.flatMap((each) => {
    if (each.kind === 'StringConstantExpressionAst') return [each.value];
    const type = typeNamed(session, each);
    return type ? generatedValues(type, session) : [];
  });
}

const typeNamed = (session: Session, ast: ExpressionAst) =>
  ast.kind === 'TypeExpressionAst' ? session.resolveType((ast as TypeExpressionAst).typeName.fullName) : null;

function completed(session: Session, { positionalArguments }: AttributeAst, call: CompleterCall): string[] {
  const [first] = positionalArguments;
  if (!first) return [];
  const given = completerArguments(call);
  if (first.kind === 'ScriptBlockExpressionAst') {
    const block = new ScriptBlock(session, (first as ScriptBlockExpressionAst).scriptBlock, session.sessionState);
    return offered(session, () => block.invokeReturnAsIs(session, given)) ?? [];
  }
  const type = typeNamed(session, first);
  if (!type) return [];
  return (
    offered(session, () => invokeMethod(invokeStatic(type, 'new', [], session), 'CompleteArgument', given, session)) ??
    []
  );
}
