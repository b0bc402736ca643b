/** Which pages are asked for, and errors in the middle. */
import { driveSync } from '../../src/catalog/drive.ts';
import { paginate, planPages } from '../../src/catalog/paginate.ts';

function pages(available: number, limit: number, increment: number, initialOffset = 0): string[] {
  const asked = [];
  const plan = planPages({ limit, increment, initialOffset });
  let next = plan.next();
  while (!next.done) {
    const { offset, limit: size } = next.value;
    asked.push(`${offset}+${size}`);
    next = plan.next(Math.max(0, Math.min(size, available - offset)));
  }
  return asked;
}

test.each([
  [7, 8, 4, 0, ['0+4', '4+4']],
  [7, 10, 5, 1, ['1+5', '6+5']],
  [500, 300, 250, 0, ['0+250', '250+250']],
  [500, 10_000, 250, 0, ['0+250', '250+250', '500+250']],
  [7, 3, 250, 0, ['0+3']],
  [0, 10_000, 250, 0, ['0+250']],
  [7, 0, 250, 0, []],
  [7, 10, 0, 0, []],
  [500_000, 500_000, 250, 499_750, ['499750+250']],
])('%i there, limit %i, increment %i, from %i', (available, limit, increment, initialOffset, expected) => {
  expect(pages(available, limit, increment, initialOffset)).toEqual(expected);
});

test('2,000 pages', () => expect(pages(500_000, 500_000, 250)).toHaveLength(2000));

test('an error of a page reaches the caller after the pages before it were delivered', () => {
  const delivered: number[] = [];
  const machine = paginate(
    { limit: 100, increment: 2, initialOffset: 0 },
    function* ({ offset }) {
      yield { kind: 'verbose', text: `page at ${offset}` };
      if (offset === 4) throw new Error('page 3');
      return { items: [offset, offset + 1] };
    },
    ({ items }) => void delivered.push(...items),
  );
  expect(() =>
    driveSync(
      machine,
      {
        send: () => {
          throw new Error('no I/O');
        },
      },
      () => {},
    ),
  ).toThrow('page 3');
  expect(delivered).toEqual([0, 1, 2, 3]);
});
