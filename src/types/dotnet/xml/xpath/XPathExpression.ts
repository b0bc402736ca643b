/** The tree of an XPath 1.0 expression. */
export type Axis =
  | 'ancestor'
  | 'ancestor-or-self'
  | 'attribute'
  | 'child'
  | 'descendant'
  | 'descendant-or-self'
  | 'following'
  | 'following-sibling'
  | 'namespace'
  | 'parent'
  | 'preceding'
  | 'preceding-sibling'
  | 'self';

export type NodeTest =
  | { kind: 'name'; prefix: string | null; local: string }
  | { kind: 'any' }
  | { kind: 'type'; type: 'node' | 'text' | 'comment' | 'processing-instruction'; target: string | null };

export interface Step {
  axis: Axis;
  test: NodeTest;
  predicates: XPathExpression[];
}

export type BinaryOperator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'mod'
  | '|';

export type XPathExpression =
  | { kind: 'literal'; value: string | number }
  | { kind: 'variable'; name: string }
  | { kind: 'negate'; operand: XPathExpression }
  | { kind: 'binary'; operator: BinaryOperator; left: XPathExpression; right: XPathExpression }
  | { kind: 'call'; prefix: string | null; name: string; args: XPathExpression[]; text: string }
  | { kind: 'filter'; primary: XPathExpression; predicates: XPathExpression[] }
  | { kind: 'path'; start: 'root' | 'context' | XPathExpression; steps: Step[] };
