// Taking the time in the page: in batches that are long enough for its clock, the middle one counts.

import { median } from '../numbers.mjs';

const BATCHES = 9;
const BATCH_MS = 50;

/** Nanoseconds for one round of `run(rounds)`. */
export async function time(run) {
  const batch = async (rounds) => {
    const start = performance.now();
    const pending = run(rounds);
    // Without a need to wait none is added.
    if (pending) await pending;
    return performance.now() - start;
  };
  // This warms up, too.
  let rounds = 1;
  while (await batch(rounds) < BATCH_MS) rounds *= 2;
  const found = [];
  for (let at = 0; at < BATCHES; at++) found.push(await batch(rounds));
  return (median(found) * 1e6) / rounds;
}
