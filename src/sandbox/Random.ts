/**
 * The sandbox's only source of chance: numbers that follow from a seed, so that a tenant of the same seed is the same
 * everywhere. Nothing here is fit for secrets.
 */
export class Random {
  private state: number;

  constructor(seed: number | string) {
    this.state = typeof seed === 'string' ? hash32(seed, 0) : seed >>> 0;
  }

  /** 0 up to 2^32 - 1 (mulberry32). */
  uint32(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor((this.uint32() / 2 ** 32) * limit);
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.below(10_000) < percent * 100;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** A key of the tenant: 32 hexadecimal digits. */
  key(): string {
    let text = '';
    for (let part = 0; part < 4; part++) text += this.uint32().toString(16).padStart(8, '0');
    return text;
  }
}

/** 32 hexadecimal digits that depend on the text alone. */
export function keyOfText(text: string): string {
  return [0, 1, 2, 3].map((salt) => hash32(text, salt).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over UTF-16 units, with a final mix so that near texts differ everywhere. */
function hash32(text: string, salt: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A seed of its own for each index and purpose of one tenant. */
export function seedNumber(seed: number, index: number, stream: number): number {
  const mixed = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(stream, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
