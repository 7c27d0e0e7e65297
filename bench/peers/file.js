// The rule file as both peers read it, prepared once.

import file from '../../rules.json';
import { deciding } from '../engines/condition.js';

export { file };

const TOGGLE = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }];
const byId = (a, b) => (a.id < b.id ? -1 : 1);

/** Questions under their headings. A toggle has the values yes and no without listing them. */
export const groups = file.groups.map(({ id, title }) => ({
  id,
  title,
  questions: file.questions.filter((it) => it.group === id).map((it) => ({ ...it, values: it.values ?? TOGGLE })),
}));

/** The rules with points, and the options: in the order of ids, which is the order of equals on the site. */
export const rules = deciding(file).sort(byId);
export const options = [...file.options].sort(byId);
