// Adding up and choosing the best, for the engines that only say which rules fire.

/** Points to add, as pairs of the option's position and a number, for each rule. */
export function pointsOf(rules, options) {
  const at = new Map(options.map((it, position) => [it.id, position]));
  return rules.map((rule) => Object.entries(rule.points).map(([id, points]) => [at.get(id), points]));
}

/** The positions of the options with the highest score. */
export function best(scores) {
  let highest = -Infinity;
  let leaders = [];
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] > highest) {
      highest = scores[at];
      leaders = [at];
    } else if (scores[at] === highest) {
      leaders.push(at);
    }
  }
  return leaders;
}
