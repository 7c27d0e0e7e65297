// json-logic-js: one expression for each rule says whether it fires; the points are added here.

import jsonLogic from 'json-logic-js';
import { deciding, lists, translate } from './condition.js';
import { best, pointsOf } from './points.js';

export const name = 'json-logic-js 2.0.5';

export function prepare(file) {
  const rules = deciding(file);
  const points = pointsOf(rules, file.options);
  const many = lists(file);
  const words = {
    chosen: (question, value) => (many.has(question) ? { in: [value, { var: question }] } : { '===': [{ var: question }, value] }),
    without: (question, value) => ({ and: [{ '!!': [{ var: question }] }, { '!': [words.chosen(question, value)] }] }),
    all: (members) => ({ and: members }),
    any: (members) => ({ or: members }),
  };
  const conditions = rules.map((rule) => translate(rule.if, words));
  const scores = new Array(file.options.length).fill(0);
  return (answers) => {
    scores.fill(0);
    for (let at = 0; at < conditions.length; at++) {
      if (jsonLogic.apply(conditions[at], answers)) {
        for (const [option, number] of points[at]) scores[option] += number;
      }
    }
    return best(scores);
  };
}
