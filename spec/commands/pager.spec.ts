/** Out-Host -Paging's keys: a page, a line, the end; other keys mean nothing, and without keys it fails. */
import { Pager } from '../../src/commands/utility/Pager.ts';
import type { ExecutionContext } from '../../src/engine/ExecutionContext.ts';
import { InvocationInfo } from '../../src/engine/InvocationInfo.ts';

const QUESTION = '<SPACE> next page; <CR> next line; Q quit';

/** Writes lines until the pager has had enough; what came out, a question being one line. */
function paged(lines: number, keys: (string | null)[], height = 4): { shown: string; error: string | null } {
  let shown = '';
  const ui = { height, write: (text: string) => (shown += text), readKey: () => keys.shift() ?? null };
  const innerInvocation = () => new InvocationInfo(null, null, 'Out-Host', '');
  const pager = new Pager({ host: { ui }, innerInvocation } as unknown as ExecutionContext);
  try {
    for (let line = 1; line <= lines; line++) {
      ui.write(`${line}\n`);
      pager.lineWritten();
    }
    return { shown, error: null };
  } catch (thrown) {
    return { shown, error: (thrown as Error).message };
  }
}

test('space shows a page, return a line', () => {
  expect(paged(7, [' ', '\r'])).toEqual({
    shown: `1\n2\n3\n${QUESTION}\n4\n5\n6\n${QUESTION}\n7\n${QUESTION}`,
    error: expect.stringContaining('Cannot read keys') as string,
  });
  expect(paged(4, [' '])).toEqual({ shown: `1\n2\n3\n${QUESTION}\n4\n`, error: null });
});

test('other keys are passed over and q ends with an error', () => {
  expect(paged(9, ['x', '\x1b[A', 'Q'])).toEqual({
    shown: `1\n2\n3\n${QUESTION}\n`,
    error: 'The command was stopped by the user.',
  });
});

test('without keys the question stands and fails', () => {
  expect(paged(9, [null])).toEqual({
    shown: `1\n2\n3\n${QUESTION}`,
    error: expect.stringContaining('Cannot read keys') as string,
  });
});

test('less than a page asks nothing', () => {
  expect(paged(2, [])).toEqual({ shown: '1\n2\n', error: null });
});
