// Runs in the page: every engine over the same rules and the same answers, one after the other.
// First all of them must name the same winners; only then is there anything to compare.

import start, { Course } from '../../target/bench/matrix_bench.js';
import * as jsonLogic from './json-logic.js';
import * as jsonRulesEngine from './json-rules-engine.js';
import * as plain from './plain.js';
import { sets, written } from './sets.js';
import { time } from './stopwatch.js';
import * as zen from './zen.js';

const SETS = 50;
/** Engines whose one evaluation may be a promise. */
const OTHERS = [plain, jsonLogic, zen, jsonRulesEngine];

globalThis.measure = async (answered) => {
  await start({ module_or_path: 'matrix_bench_bg.wasm' });
  const text = await (await fetch('rules.json')).text();
  const file = JSON.parse(text);
  const answers = sets(file, SETS);
  const course = new Course(text, answers.map(written).join('\n'));
  const expected = course.winners();
  if (course.winners_with_reasons() !== expected) throw new Error('our two evaluations differ');
  const winners = expected.split('\n');

  const others = [];
  for (const { name, prepare } of OTHERS) others.push(await other(name, prepare, file, answers, winners));
  const each = async (run, by = SETS) => (await time(run)) / by;
  const own = {
    scores: await each((rounds) => course.scores(rounds)),
    reasons: await each((rounds) => course.reasons(rounds)),
    toggle: await each((rounds) => course.toggles(rounds), course.walked),
  };
  const analyses = [];
  for (let at = 0; at < SETS; at++) analyses.push(await time((rounds) => course.analysis(at, rounds)));
  const levels = new Course(text, answered.join('\n'));
  const analysis = [];
  for (let at = 0; at < answered.length; at++) {
    analysis.push(await time((rounds) => levels.analysis(at, rounds)));
  }
  return {
    isolated: globalThis.crossOriginIsolated,
    file: { rules: file.rules.length, deciding: file.rules.filter((it) => it.points).length },
    sets: SETS,
    own,
    analysis,
    analyses,
    others,
  };
};

/** Compares winners, then takes the time. What goes wrong becomes a line of the table. */
async function other(name, prepare, file, answers, winners) {
  try {
    const evaluate = await prepare(file);
    let same = 0;
    for (const [at, given] of answers.entries()) {
      const found = (await evaluate(given)).map((option) => file.options[option].id).join(' ');
      if (found === winners[at]) same += 1;
    }
    if (same < answers.length) return { name, same, problem: 'other winners, so no figure' };
    const waits = evaluate(answers[0]) instanceof Promise;
    const run = waits
      ? async (rounds) => {
        for (let round = 0; round < rounds; round++) {
          for (const given of answers) await evaluate(given);
        }
      }
      : (rounds) => {
        for (let round = 0; round < rounds; round++) {
          for (const given of answers) evaluate(given);
        }
      };
    return { name, same, nanos: (await time(run)) / answers.length };
  } catch (error) {
    return { name, same: 0, problem: String(error?.message ?? error) };
  }
}
