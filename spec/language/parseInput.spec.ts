/** What parseInput promises besides the tree: messages, positions, incomplete input, requirements, lenient here-strings. */
import { type Ast, type StringConstantExpressionAst, VariableExpressionAst } from '../../src/language/Ast.ts';
import { parseInput } from '../../src/language/parseInput.ts';
import { Tokenizer } from '../../src/language/tokenizer/Tokenizer.ts';

function find<T extends Ast>(root: Ast, test: (node: Ast) => boolean): T {
  let found: Ast | undefined;
  const visit = (node: Ast): void => {
    if (!found && test(node)) found = node;
    node.forEachChild(visit);
  };
  visit(root);
  return found as T;
}

describe('errors', () => {
  test('have PowerShell messages', () => {
    const messages = parseInput('5 foo; $a = ; @{a=1;A=2}').errors.map((error) => error.message);
    expect(messages).toEqual([
      "Unexpected token 'foo' in expression or statement.",
      "You must provide a value expression following the '=' operator.",
      "Duplicate keys 'A' are not allowed in hash literals.",
    ]);
  });

  test.each(['if (1) {', '$a = @(', 'foo |', '"abc', "@'\nabc", 'function f {', '@{ a = 1', '$x +', '{ # comment\n'])(
    '%s is incomplete',
    (text) => {
      expect(parseInput(text).errors.some((error) => error.incompleteInput)).toBe(true);
    },
  );

  test.each(['5 5', '$a = ) 1', 'foo }', '5 = 3'])('%s is not incomplete', (text) => {
    expect(parseInput(text).errors.every((error) => !error.incompleteInput)).toBe(true);
  });
});

describe('extents', () => {
  test('count lines and columns from one', () => {
    const { ast } = parseInput("'a'\r\n  $bee", 'file.ps1');
    const { extent } = find<VariableExpressionAst>(ast, (node) => node instanceof VariableExpressionAst);
    expect([extent.startLineNumber, extent.startColumnNumber, extent.endLineNumber, extent.endColumnNumber]).toEqual([
      2, 3, 2, 7,
    ]);
    expect([extent.file, extent.text]).toEqual(['file.ps1', '$bee']);
  });

  test('of nested expressions are those of the script, doubled quotes or not', () => {
    const text = '"a ""b"" $(""x"" + $y)"';
    const { extent } = find<VariableExpressionAst>(
      parseInput(text).ast,
      (node) => node instanceof VariableExpressionAst,
    );
    expect(extent.text).toBe('$y');
  });

  test('parents are linked', () => {
    const check = (node: Ast): void =>
      node.forEachChild((child) => {
        expect(child.parent).toBe(node);
        check(child);
      });
    check(parseInput('function f($a = 1) { "x $($a.b)" | g -h @{ i = { $j } } }').ast);
  });
});

describe('#requires', () => {
  test('lines add up', () => {
    const { ast } = parseInput(
      "#requires -Version 7.2\n#Requires -Modules a, @{ ModuleName = 'b'; ModuleVersion = '1.0' } -PSEdition Core\n'x'",
    );
    expect(ast.scriptRequirements).toEqual({
      requiredPSVersion: '7.2',
      requiredPSEditions: ['Core'],
      requiredModules: [
        { name: 'a', guid: null, version: null, maximumVersion: null, requiredVersion: null },
        { name: 'b', guid: null, version: '1.0', maximumVersion: null, requiredVersion: null },
      ],
      requiredAssemblies: [],
      requiredApplicationId: null,
      isElevationRequired: false,
    });
  });

  test('without any there are none', () => {
    expect(parseInput('#requirements\n1').ast.scriptRequirements).toBeNull();
  });
});

describe('here-strings whose text starts on the header line (NON-PARITY)', () => {
  const text = '$Request = @"{\n  "ids" : [ "$id" ]\n}"@\nSync-BetahronizeAttributesForIdentity -Request $Request';

  test('are read and diagnosed', () => {
    const { ast, errors, diagnostics } = parseInput(text);
    expect(errors).toEqual([]);
    expect(diagnostics.map(({ id, extent }) => [id, extent.text])).toEqual([
      ['LenientHereString', text.slice(11, text.indexOf('"@\nSync') + 2)],
    ]);
    expect(ast.endBlock!.statements.length).toBe(2);
  });

  test.each(['@""@', "@''@"])('%s is empty', (empty) => {
    const { ast, errors, diagnostics } = parseInput(empty);
    expect([errors.length, diagnostics.length]).toEqual([0, 1]);
    expect(find<StringConstantExpressionAst>(ast, (node) => node.kind === 'StringConstantExpressionAst').value).toBe(
      '',
    );
  });

  test('are errors where the option is off', () => {
    const { errors, diagnostics } = parseInput(text, null, { lenientHereStrings: false });
    expect(errors[0]!.errorId).toBe('UnexpectedCharactersAfterHereStringHeader');
    expect(diagnostics).toEqual([]);
  });

  test('others are read as ever', () => {
    expect(parseInput('@"\na"@\n"@').diagnostics).toEqual([]);
  });
});

test('types that a class names are checked where the caller knows types', () => {
  const text = 'class A : Base { [Own]$x; [Gone]$y; [int[]]$z; [List[Gone]]$l }\nclass Own { }\n[Gone]$outside';
  const known = new Set(['base', 'int', 'list`1']);
  const { errors } = parseInput(text, null, { isKnownType: (name) => known.has(name.toLowerCase()) });
  expect(errors.map(({ errorId, extent }) => [errorId, extent.startOffset])).toEqual([
    ['TypeNotFound', text.indexOf('Gone')],
    ['TypeNotFound', text.indexOf('Gone]]$l')],
  ]);
  expect(parseInput(text).errors).toEqual([]);
});

test.each(['('.repeat(100000), '{'.repeat(100000), '1+'.repeat(100000), '[int]'.repeat(100000)])(
  'text nested without end is too complicated',
  (text) => {
    expect(parseInput(text).errors.map((error) => error.errorId)).toContain('ScriptTooComplicated');
  },
);

describe('reading is linear', () => {
  const parts: Record<string, string> = {
    statements: "$a = foo -b 'c' | d; if ($a.x[1] -eq 5) { bar } else { baz }\n",
    comments: '# x\n',
    strings: '"a $b $(c) ""d"" `n"\n',
    hashes: '@{ a = 1; b = @(2, 3) }\n',
    errors: ') 5 5 \n',
  };

  test.each(Object.keys(parts))('%s', (name) => {
    const count = (text: string) => {
      const spy = jest.spyOn(Tokenizer.prototype, 'nextToken');
      parseInput(text);
      const { length } = spy.mock.calls;
      spy.mockRestore();
      return length;
    };
    const small = count(parts[name]!.repeat(100));
    expect(count(parts[name]!.repeat(400))).toBeLessThan(small * 4 + 20);
  });
});
