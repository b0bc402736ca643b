/**
 * Which pages Invoke-Paginate asks for, and when it stops: a planner that is told how many items each page had.
 * Rules that surprise: -Limit bounds the offset and is not a count (Limit 300 with Increment 250 gives up to 500);
 * -InitialOffset counts against it; a last page of exactly Increment items costs one more request.
 */
import type { StepMachine } from './drive.ts';

export interface PageOptions {
  /** Page size. */
  readonly increment: number;
  /** No page begins at or behind this offset. */
  readonly limit: number;
  readonly initialOffset: number;
}

export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

export const DEFAULT_PAGES: PageOptions = { increment: 250, limit: 10_000, initialOffset: 0 };

/** Yields the next page's bounds and is given the number of items it had. */
export function* planPages({ increment, limit, initialOffset }: PageOptions): Generator<PageRequest, void, number> {
  const size = Math.min(limit, increment);
  // A page size below 1 would ask for the same page for ever.
  if (increment < 1) return;
  for (let offset = initialOffset; offset < limit; offset += increment) {
    const count = yield { limit: size, offset };
    if (count < increment) return;
  }
}

/** One page as read. */
export interface Page<Item> {
  readonly items: readonly Item[];
}

/**
 * All pages through a machine that fetches one.
 * NON-PARITY: an error of a page leaves the machine as an error, after the pages before it went to `deliver`; the peer
 * prints and swallows it.
 */
export function* paginate<Item, P extends Page<Item>>(
  options: PageOptions,
  fetchPage: (bounds: PageRequest) => StepMachine<P>,
  deliver: (page: P) => void,
): StepMachine<P | null> {
  const plan = planPages(options);
  let last: P | null = null;
  for (let next = plan.next(); !next.done; next = plan.next(last.items.length)) {
    last = yield* fetchPage(next.value);
    deliver(last);
  }
  return last;
}
