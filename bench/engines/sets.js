// Random sets of answers, the same in every run: from a few answers to all of them.

import { chance } from '../numbers.mjs';

/** Sets of answers: a value for each answered question, a list for one that takes several. */
export function sets(file, count, seed = 11) {
  const { below, shuffled } = chance(seed);
  return Array.from({ length: count }, (_, at) => {
    const size = 1 + (at % file.questions.length);
    const asked = shuffled(file.questions).slice(0, size);
    return Object.fromEntries(asked.map((question) => {
      const values = question.values?.map((it) => it.id) ?? ['yes', 'no'];
      const value = values[below(values.length)];
      if (question.kind !== 'many') return [question.id, value];
      const others = values.filter((it) => it !== value && below(3) === 0);
      return [question.id, [value, ...others]];
    }));
  });
}

/** A set as the engine reads it. */
export const written = (answers) => Object.entries(answers)
  .map(([id, value]) => `${id}=${[value].flat().join('+')}`)
  .join();
