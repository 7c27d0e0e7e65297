// Loads the page anew when `matrix serve` has read other rules than those that this page was made with. The page keeps the
// answers in its address, and the place where one was.

const own = document.querySelector('script[data-revision]').dataset.revision;
const events = new EventSource('./matrix-serve/events');
events.addEventListener('message', ({ data }) => {
  if (data === own) return;
  events.close();
  // What the address says of the rules is about the version before this save, and whoever made the edit knows of it.
  const { pathname, search, hash } = location;
  const answers = hash.slice(1).split('&').filter((part) => !/^(rules|was)=/.test(part)).join('&');
  history.replaceState(history.state, '', pathname + search + (answers && `#${answers}`));
  location.reload();
});
