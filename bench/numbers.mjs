// Numbers for people: random numbers that are the same in every run, percentiles, plain tables.

/** Random numbers from 0 up to 1, the same in every run (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), state | 1);
    it = (it + Math.imul(it ^ (it >>> 7), it | 61)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  const shuffled = (list) => {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [copy[at], copy[other]] = [copy[other], copy[at]];
    }
    return copy;
  };
  return { next, below, shuffled };
}

/** The value below or at which this share of all values lies (nearest rank). */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/** Nanoseconds in a unit that is easy to read. */
export function time(nanoseconds) {
  for (const [unit, size] of [['s', 1e9], ['ms', 1e6], ['µs', 1e3]]) {
    if (nanoseconds >= size) return `${digits(nanoseconds / size)} ${unit}`;
  }
  return `${digits(nanoseconds)} ns`;
}

/** Three digits that count. */
export function digits(number) {
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return number.toFixed(number >= 10 ? 1 : 2);
}

/** Rows of text as columns; the first to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => [...row[at]].length)));
  const line = (row) => row.map((cell, at) => {
    const gap = ' '.repeat(widths[at] - [...cell].length);
    return at === 0 ? cell + gap : gap + cell;
  }).join('   ').trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('   ');
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].map((it) => `  ${it}`).join('\n');
}
