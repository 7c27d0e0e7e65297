// The conditions of the rule file, for engines that have no third truth value.
//
// A rule fires only when its condition is true, and one on a question without an answer is unknown.
// With `not` moved down to the single values this needs two tests only: "this value is chosen", and
// "the question is answered, but not with this value". Done once, before anything is measured.

/** Builds an engine's own form of a condition from the engine's four words. */
export function translate(condition, words, negated = false) {
  if (typeof condition === 'string') {
    const [question, value = 'yes'] = condition.split('=');
    return negated ? words.without(question, value) : words.chosen(question, value);
  }
  if ('not' in condition) return translate(condition.not, words, !negated);
  const members = (condition.all ?? condition.any).map((member) => translate(member, words, negated));
  return 'all' in condition !== negated ? words.all(members) : words.any(members);
}

/** The rules that decide who wins: those with points. Stacks and warnings are not compared. */
export const deciding = (file) => file.rules.filter((rule) => rule.points);

/** The ids of the questions that take several values: their answers are lists. */
export const lists = (file) => new Set(file.questions.filter((it) => it.kind === 'many').map((it) => it.id));
