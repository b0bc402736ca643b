// node compare-requests.mjs GOLDEN.jsonl RECORDED.jsonl : the same calls, in order; query order is free, a retried call counts once.
import fs from 'node:fs';
const read = (f) =>
  fs
    .readFileSync(f, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
const canonical = (r) => {
  const u = new URL(r.url, 'http://x');
  u.searchParams.sort();
  let body = r.body ?? '';
  try {
    body = JSON.stringify(JSON.parse(body));
  } catch {
    /* text */
  }
  return `${r.method} ${u.pathname}?${u.searchParams} ${r.accept} ${body}`;
};
const once = (rows) => rows.map(canonical).filter((row, i, all) => row !== all[i - 1]);
const [golden, got] = process.argv.slice(2, 4).map((f) => once(read(f)));
let same = 0;
const n = Math.max(golden.length, got.length);
for (let i = 0; i < n; i++) {
  if (golden[i] === got[i]) same++;
  else console.log(`#${i}\n  expected ${golden[i]}\n  got      ${got[i]}`);
}
console.log(`requests ${same} / ${n} equal`);
process.exitCode = same === n ? 0 : 1;
