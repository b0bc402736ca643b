/** `command &` as the script of a job: the variables it reads become `$using:` expressions, if the session has them. */
import { type Ast, type PipelineAst, VariableExpressionAst } from '../../language/Ast.ts';

/** Those every runspace has of its own. */
const OWN = /^(?:global:)?(?:PID|PSVersionTable|PSEdition|PSHOME|HOST|TRUE|FALSE|NULL)$/i;

export function backgroundText(ast: PipelineAst, isDefined: (name: string) => boolean): string {
  const variables: VariableExpressionAst[] = [];
  const visit = (node: Ast): void => {
    if (node instanceof VariableExpressionAst) variables.push(node);
    node.forEachChild(visit);
  };
  visit(ast);
  const { text, startOffset } = ast.extent;
  let written = '';
  let position = 0;
  for (const variable of variables.sort((a, b) => a.extent.startOffset - b.extent.startOffset)) {
    const name = variable.variablePath.userPath;
    if (OWN.test(name) || !isDefined(name)) continue;
    const sigil = variable.splatted ? '@' : '$';
    written += `${text.slice(position, variable.extent.startOffset - startOffset)}${sigil}{using:${name}}`;
    position = variable.extent.endOffset - startOffset;
  }
  return `${written}${text.slice(position)}`.replace(/\s*&\s*$/, '');
}
