/** Lower case of member names, remembered: the same few names are asked over and over. */
const known = new Map<string, string>();
const MAX_KNOWN = 5000;

export function lowerName(name: string): string {
  let lower = known.get(name);
  if (lower === undefined) {
    lower = name.toLowerCase();
    if (known.size > MAX_KNOWN) known.clear();
    known.set(name, lower);
  }
  return lower;
}
