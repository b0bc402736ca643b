/** using statements: the names they may hold. Whether a module exists is for the engine to find out. */
import type { UsingStatementAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';

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

function isNamespace(name: string): boolean {
  return name.split('.').every((part) => /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(part));
}
