/** using statements: the names they may hold. Whether a module exists is for the engine to find out. */
import type { Ast, ScriptBlockAst, UsingStatementAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import { moduleOf, moduleProblem } from '../parser/parseRequirements.ts';
import type { ModuleSpecification } from '../ScriptRequirements.ts';

export function checkUsingStatement(node: UsingStatementAst, errors: ErrorSink): void {
  const name = node.name?.value ?? '';
  switch (node.usingStatementKind) {
    case 'Namespace':
      if (node.alias !== null) errors.reportError(node.extent, 'UsingStatementNotSupported');
      else if (!isNamespace(name)) errors.reportError(node.name?.extent ?? node.extent, 'InvalidNamespaceValue');
      return;
    case 'Module':
      if (node.alias !== null) errors.reportError(node.extent, 'UsingStatementNotSupported');
      else if (/[*?[\]]/.test(name)) errors.reportError(node.extent, 'WildCardModuleNameError');
      return;
    case 'Assembly':
      return;
    default:
      errors.reportError(node.extent, 'UsingStatementNotSupported');
  }
}

/** What a using statement asks for is there: the engine knows modules and assemblies. */
export interface UsedThings {
  hasModule(name: string, specification: ModuleSpecification | null): boolean;
  hasAssembly(name: string): boolean;
}

/** Modules and assemblies that cannot be found. Rule that surprises: a module's path is looked at when the script runs. */
export function checkUsedThings(ast: ScriptBlockAst, used: UsedThings, errors: ErrorSink): void {
  const isLate = errors.errors.some(({ errorId }) => errorId === 'UsingMustBeAtStartOfScript');
  for (const statement of isLate ? allUsing(ast) : ast.usingStatements) {
    const { name, moduleSpecification, usingStatementKind: kind } = statement;
    if (kind === 'Assembly' && name && !used.hasAssembly(name.value))
      errors.reportError(name.extent, 'ErrorLoadingAssembly', name.value);
    if (kind !== 'Module') continue;
    const specification = moduleSpecification ? moduleOf(moduleSpecification) : null;
    if (moduleSpecification && !specification) {
      errors.reportError(statement.extent, 'RequiresModuleInvalid', moduleProblem(moduleSpecification) ?? '');
      continue;
    }
    const wanted = specification?.name ?? name?.value ?? '';
    if (/[\\/*?[\]]/.test(wanted) || used.hasModule(wanted, specification)) continue;
    errors.reportError(statement.extent, 'ModuleNotFoundDuringParse', moduleSpecification?.extent.text ?? wanted);
  }
}

/** Those that stand where none may, too. */
function allUsing(node: Ast): UsingStatementAst[] {
  if (node.kind === 'UsingStatementAst') return [node as UsingStatementAst];
  const found: UsingStatementAst[] = [];
  node.forEachChild((child) => found.push(...allUsing(child)));
  return found;
}

function isNamespace(name: string): boolean {
  return name.split('.').every((part) => /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(part));
}
