// What a click does to the answers: a reducer for both peers. Answers are an object with a value for each
// answered question, a list for one that takes several; what is not answered is not there.

export const NONE = {};

export function answering(answers, { type, question, value }) {
  switch (type) {
    case 'choose':
      return { ...answers, [question]: value };
    case 'toggle': {
      const before = answers[question] ?? [];
      const chosen = before.includes(value) ? before.filter((it) => it !== value) : [...before, value];
      const { [question]: _, ...others } = answers;
      return chosen.length > 0 ? { ...others, [question]: chosen } : others;
    }
    case 'start over':
      return NONE;
    default:
      throw new Error(`no such action: ${type}`);
  }
}
