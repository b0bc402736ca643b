/** Host names in a URI: what kind they are and their canonical form. */
export type HostKind = 'Unknown' | 'Basic' | 'Dns' | 'IPv4' | 'IPv6';

export interface HostName {
  kind: HostKind;
  /** Lower case; IPv6 in brackets. */
  text: string;
}

/** UriHostNameType's values. */
export const HOST_KIND_VALUES: Record<HostKind, number> = { Unknown: 0, Basic: 1, Dns: 2, IPv4: 3, IPv6: 4 };

const DNS_LABEL = /^[A-Za-z0-9_\u00a1-\uffff](?:[A-Za-z0-9_\-\u00a1-\uffff]*[A-Za-z0-9_\-\u00a1-\uffff])?$/;
const BASIC = /^[A-Za-z0-9_\-\u00a1-\uffff.!$&'()*+,;=~%]+$/;

/** Null when the text is no host name. */
export function parseHost(text: string): HostName | null {
  if (text.startsWith('[')) return parseBracketed(text);
  const v4 = parseIPv4(text);
  if (v4) return { kind: 'IPv4', text: v4 };
  const lower = text.toLowerCase();
  const labels = text.endsWith('.') ? text.slice(0, -1).split('.') : text.split('.');
  if (labels.every((label) => DNS_LABEL.test(label) && label.length < 64)) return { kind: 'Dns', text: lower };
  if (labels.includes('') || !BASIC.test(text)) return null;
  return { kind: 'Basic', text: lower };
}

function parseBracketed(text: string): HostName | null {
  if (!text.endsWith(']')) return null;
  const [address, zone] = text.slice(1, -1).split('%');
  const groups = parseIPv6(address);
  if (!groups) return null;
  return { kind: 'IPv6', text: `[${formatIPv6(groups)}${zone === undefined ? '' : `%${zone.replace(/^25/, '')}`}]` };
}

/** Dotted, octal and hexadecimal parts; the last one fills what is left. Null when it is no address. */
export function parseIPv4(text: string): string | null {
  const parts = text.split('.');
  if (parts.length > 4 || parts.some((part) => !/^(0[xX][0-9a-fA-F]+|\d+)$/.test(part))) return null;
  const numbers = parts.map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = numbers.pop()!;
  if (numbers.some((value) => value > 255) || last >= 256 ** (4 - numbers.length) || Number.isNaN(last)) return null;
  const tail: number[] = [];
  for (let i = 3 - numbers.length; i >= 0; i--) tail.push(Math.floor(last / 256 ** i) % 256);
  return [...numbers, ...tail].join('.');
}

/** Eight groups, or null. */
export function parseIPv6(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2 || text === '') return null;
  const head = groupsOf(halves[0]);
  const tail = halves.length === 2 ? groupsOf(halves[1]) : [];
  if (!head || !tail) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const v4 = /^\d+\.\d+\.\d+\.\d+$/.test(part) ? parseIPv4(part) : null;
      if (!v4) return null;
      const [a, b, c, d] = v4.split('.').map(Number);
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

export function formatIPv6(groups: readonly number[]): string {
  const isMapped =
    groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || (groups[5] === 0 && groups[6] !== 0));
  if (isMapped) {
    const v4 = [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255].join('.');
    return groups[5] === 0xffff ? `::ffff:${v4}` : `::${v4}`;
  }
  const [start, length] = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): [number, number] {
  let best: [number, number] = [-1, 0];
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (end < groups.length && groups[end] === 0) end++;
    if (end - i > best[1]) best = [i, end - i];
    if (end > i) i = end;
  }
  return best;
}
