// A plain loop over the rules, as a good developer would write it: conditions are read into a tree
// once, each evaluation walks the trees in three-valued logic and adds points to an array.

import { best, pointsOf } from './points.js';
import { deciding } from './condition.js';

export const name = 'plain JavaScript loop';

export function prepare(file) {
  const rules = deciding(file);
  const points = pointsOf(rules, file.options);
  const conditions = rules.map((rule) => read(rule.if));
  const scores = new Array(file.options.length).fill(0);
  return (answers) => {
    scores.fill(0);
    for (let at = 0; at < conditions.length; at++) {
      if (holds(conditions[at], answers) === true) {
        for (const [option, number] of points[at]) scores[option] += number;
      }
    }
    return best(scores);
  };
}

/** The condition as a tree. */
export function read(condition) {
  if (typeof condition === 'string') {
    const [question, value = 'yes'] = condition.split('=');
    return { kind: 'is', question, value };
  }
  if ('not' in condition) return { kind: 'not', member: read(condition.not) };
  const kind = 'all' in condition ? 'all' : 'any';
  return { kind, members: condition[kind].map(read) };
}

/** True, false, or undefined where an answer is missing. */
export function holds(condition, answers) {
  switch (condition.kind) {
    case 'is': {
      const answer = answers[condition.question];
      if (answer === undefined) return undefined;
      return Array.isArray(answer) ? answer.includes(condition.value) : answer === condition.value;
    }
    case 'not': {
      const member = holds(condition.member, answers);
      return member === undefined ? undefined : !member;
    }
    case 'all': {
      let result = true;
      for (const it of condition.members) {
        const member = holds(it, answers);
        if (member === false) return false;
        if (member === undefined) result = undefined;
      }
      return result;
    }
    default: {
      let result = false;
      for (const it of condition.members) {
        const member = holds(it, answers);
        if (member === true) return true;
        if (member === undefined) result = undefined;
      }
      return result;
    }
  }
}
