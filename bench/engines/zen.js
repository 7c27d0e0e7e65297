// GoRules zen in WebAssembly. Its package for browsers evaluates expressions, not decision models
// ("Currently, it supports only expressions"), and takes them as text each time. So all rules are one
// expression that gives a list of true and false, which costs less than one call for each rule; the
// points are added here.

import start, { evaluateExpression } from '@gorules/zen-engine-wasm';
import { deciding, lists, translate } from './condition.js';
import { best, pointsOf } from './points.js';

export const name = 'GoRules zen (WASM) 0.23.1';

export async function prepare(file) {
  await start({ module_or_path: 'zen_engine_wasm_bg.wasm' });
  const rules = deciding(file);
  const points = pointsOf(rules, file.options);
  const many = lists(file);
  // A hyphen would be read as minus.
  const variable = (question) => question.replaceAll('-', '_');
  const words = {
    chosen: (question, value) => (many.has(question)
      ? `(${variable(question)} != null and '${value}' in ${variable(question)})`
      : `${variable(question)} == '${value}'`),
    without: (question, value) => `(${variable(question)} != null and not(${words.chosen(question, value)}))`,
    all: (members) => `(${members.join(' and ')})`,
    any: (members) => `(${members.join(' or ')})`,
  };
  const expression = `[${rules.map((rule) => translate(rule.if, words)).join(', ')}]`;
  const questions = file.questions.map((it) => [it.id, variable(it.id)]);
  const scores = new Array(file.options.length).fill(0);
  return (answers) => {
    scores.fill(0);
    const known = {};
    for (const [id, named] of questions) known[named] = answers[id] ?? null;
    const fired = evaluateExpression(expression, known);
    for (let at = 0; at < fired.length; at++) {
      if (fired[at]) for (const [option, number] of points[at]) scores[option] += number;
    }
    return best(scores);
  };
}
