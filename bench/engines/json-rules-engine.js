// json-rules-engine: one engine with all rules, made once; an event of a rule that fires carries its
// points, which are added here. Its `run` is asynchronous.

import { Engine } from 'json-rules-engine';
import { deciding, lists, translate } from './condition.js';
import { best, pointsOf } from './points.js';

export const name = 'json-rules-engine 7.3.1';

/** An engine with all rules. */
export function engineOf(file) {
  const rules = deciding(file);
  const points = pointsOf(rules, file.options);
  const many = lists(file);
  const test = (fact, operator, value) => ({ fact, operator, value });
  const words = {
    chosen: (question, value) => test(question, many.has(question) ? 'contains' : 'equal', value),
    // `doesNotContain` is false where there is no list; `notEqual` is true where there is no answer.
    without: (question, value) => (many.has(question)
      ? test(question, 'doesNotContain', value)
      : { all: [test(question, 'notEqual', undefined), test(question, 'notEqual', value)] }),
    all: (members) => ({ all: members }),
    any: (members) => ({ any: members }),
  };
  const engine = new Engine([], { allowUndefinedFacts: true });
  rules.forEach((rule, at) => {
    const condition = translate(rule.if, words);
    const conditions = 'fact' in condition ? { all: [condition] } : condition;
    engine.addRule({ conditions, event: { type: rule.id, params: { points: points[at] } } });
  });
  return engine;
}

export function prepare(file) {
  const engine = engineOf(file);
  const scores = new Array(file.options.length).fill(0);
  return async (answers) => {
    scores.fill(0);
    const { events } = await engine.run(answers);
    for (const event of events) {
      for (const [option, number] of event.params.points) scores[option] += number;
    }
    return best(scores);
  };
}
