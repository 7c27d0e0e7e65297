// Narrows the page of the rules to what holds the words that somebody looks for. Without it all of the page is there.

const all = (selector) => [...document.querySelectorAll(selector)];
const [field, said] = all('#filter, #filter-said');
// What is shown or left out as a whole. A row has the words of the heading that it stands under, too.
const entries = all('#reading :is(tbody tr:not(:has([colspan])), .takeaways li, .sources li, .option, .note)');
const texts = entries.map((entry) => `${entry.closest('tbody')?.querySelector('[colspan]')?.textContent ?? ''} ${entry.textContent}`.toLowerCase());

function narrow() {
  const words = field.value.toLowerCase().split(/\s+/);
  entries.forEach((entry, at) => { entry.hidden = !words.every((word) => texts[at].includes(word)); });
  const shown = entries.filter((entry) => !entry.hidden);
  for (const group of all('#reading :is(tbody, section)')) group.hidden = !shown.some((entry) => group.contains(entry));
  for (const link of all('.contents a')) link.parentElement.hidden = document.querySelector(link.hash).parentElement.hidden;
  said.textContent = field.value.trim() && `${shown.length || 'None'} of ${entries.length} entries`;
}

/** What an address leads to is shown: the field gives way. */
function give(hash) {
  const place = document.getElementById(hash.slice(1));
  if (!place?.closest('[hidden]')) return;
  field.value = '';
  narrow();
  place.scrollIntoView();
}

field.parentElement.hidden = false;
field.addEventListener('input', narrow);
addEventListener('click', ({ target }) => give(target.closest('a')?.hash ?? ''));
addEventListener('hashchange', () => give(location.hash));
