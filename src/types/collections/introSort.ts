/**
 * Array.Sort and List<T>.Sort of .NET, which Sort-Object uses too: introspective sort. It is not stable, so that objects that
 * compare as equal may change places; this gives them .NET's places.
 */
import { NetException } from '../../errors/NetException.ts';

type Compare<T> = (first: T, second: T) => number;

const SMALL = 16;

export function introSort<T>(items: T[], compare: Compare<T>): void {
  if (items.length > 1) sortRange(items, 0, items.length, 2 * (Math.floor(Math.log2(items.length)) + 1), compare);
}

/** Sorts items[start, end). */
function sortRange<T>(items: T[], start: number, end: number, depth: number, compare: Compare<T>): void {
  while (end - start > 1) {
    const size = end - start;
    if (size <= SMALL) {
      sortSmall(items, start, end, compare);
      return;
    }
    if (depth === 0) {
      heapSort(items, start, end, compare);
      return;
    }
    depth--;
    const pivot = partition(items, start, end, compare);
    sortRange(items, pivot + 1, end, depth, compare);
    end = pivot;
  }
}

function sortSmall<T>(items: T[], start: number, end: number, compare: Compare<T>): void {
  const size = end - start;
  if (size === 2) swapIfGreater(items, start, start + 1, compare);
  else if (size === 3) {
    swapIfGreater(items, start, start + 1, compare);
    swapIfGreater(items, start, start + 2, compare);
    swapIfGreater(items, start + 1, start + 2, compare);
  } else insertionSort(items, start, end, compare);
}

function insertionSort<T>(items: T[], start: number, end: number, compare: Compare<T>): void {
  for (let i = start; i < end - 1; i++) {
    const item = items[i + 1];
    let j = i;
    while (j >= start && compare(item, items[j]) < 0) {
      items[j + 1] = items[j];
      j--;
    }
    items[j + 1] = item;
  }
}

/** Median of three as pivot; its final position. */
function partition<T>(items: T[], start: number, end: number, compare: Compare<T>): number {
  const high = end - 1;
  const middle = start + ((high - start) >> 1);
  swapIfGreater(items, start, middle, compare);
  swapIfGreater(items, start, high, compare);
  swapIfGreater(items, middle, high, compare);
  const pivot = items[middle];
  swap(items, middle, high - 1);
  let left = start;
  let right = high - 1;
  while (left < right) {
    do if (++left >= end) throw outOfRange();
    while (compare(items[left], pivot) < 0);
    do if (--right < start) throw outOfRange();
    while (compare(pivot, items[right]) < 0);
    if (left >= right) break;
    swap(items, left, right);
  }
  if (left !== high - 1) swap(items, left, high - 1);
  return left;
}

/** A comparison that contradicts itself leads outside. */
function outOfRange(): NetException {
  return new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

function heapSort<T>(items: T[], start: number, end: number, compare: Compare<T>): void {
  const size = end - start;
  for (let i = size >> 1; i >= 1; i--) downHeap(items, i, size, start, compare);
  for (let i = size; i > 1; i--) {
    swap(items, start, start + i - 1);
    downHeap(items, 1, i - 1, start, compare);
  }
}

function downHeap<T>(items: T[], i: number, size: number, start: number, compare: Compare<T>): void {
  const item = items[start + i - 1];
  while (i <= size >> 1) {
    let child = 2 * i;
    if (child < size && compare(items[start + child - 1], items[start + child]) < 0) child++;
    if (compare(item, items[start + child - 1]) >= 0) break;
    items[start + i - 1] = items[start + child - 1];
    i = child;
  }
  items[start + i - 1] = item;
}

function swapIfGreater<T>(items: T[], i: number, j: number, compare: Compare<T>): void {
  if (compare(items[i], items[j]) > 0) swap(items, i, j);
}

function swap<T>(items: T[], i: number, j: number): void {
  const item = items[i];
  items[i] = items[j];
  items[j] = item;
}
