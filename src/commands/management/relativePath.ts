/**
 * A path as seen from a directory: ./a below it, ../b beside it.
 * Rule that surprises: the directory itself is ../NAME, as PowerShell shows it.
 */
export function relativePath(from: string, to: string, separator: string): string {
  const left = from.split(separator).filter(Boolean);
  const right = to.split(separator).filter(Boolean);
  let common = 0;
  while (common < left.length && common < right.length && left[common] === right[common]) common++;
  const rest = right.slice(common);
  const up = left.length - common;
  if (up === 0 && rest.length === 0) return ['..', right.at(-1) ?? ''].join(separator);
  if (up === 0) return ['.', ...rest].join(separator);
  if (rest.length === 0)
    return [...Array(up + 1).fill('..'), right.at(-1)].filter((part) => part !== undefined).join(separator);
  return [...Array(up).fill('..'), ...rest].join(separator);
}
