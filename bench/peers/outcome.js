// What follows from the rules that fire, as both peers show it: who leads, every option with its reasons,
// and a sentence on how surely. Their engines only say which rules fire.

import { options } from './file.js';

/** The outcome when these rules fire. */
export function outcome(fired) {
  const bills = new Map(options.map((option) => [option.id, { option, score: 0, reasons: [] }]));
  for (const rule of fired) {
    for (const [id, points] of Object.entries(rule.points)) {
      const bill = bills.get(id);
      bill.score += points;
      bill.reasons.push({ rule, points });
    }
  }
  const ranking = [...bills.values()].sort((a, b) => b.score - a.score);
  for (const { reasons } of ranking) reasons.sort((a, b) => b.points - a.points || (a.rule.id < b.rule.id ? -1 : 1));
  const best = ranking[0].score;
  const first = ranking.filter((it) => it.score === best);
  // Where nothing separates the options, nobody leads.
  const leaders = first.length < ranking.length ? first : [];
  const behind = ranking.slice(leaders.length);
  return { best, leaders, behind, winner: leaders.map((it) => it.option.id).join(' ') };
}

export function headline({ leaders }) {
  return leaders.length > 0 ? leaders.map((it) => it.option.name).join(' and ') : 'Level so far';
}

export function certainty({ best, leaders, behind }) {
  if (leaders.length === 0) return 'Nothing separates these yet.';
  if (leaders.length > 1) return `A tie of ${leaders.length} options.`;
  return `By ${points(best - behind[0].score)}. Next: ${behind[0].option.name}.`;
}

export const points = (number) => `${number} ${Math.abs(number) === 1 ? 'point' : 'points'}`;

export const signed = (number) => (number > 0 ? `+${number}` : `${number}`);

export const sign = (number) => (number > 0 ? 'for' : 'against');
