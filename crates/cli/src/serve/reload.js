// Loads the page anew when `matrix serve` has read other rules than those that this page was made with. The page keeps the
// answers in its address, and the place where one was.

const own = document.querySelector('script[data-revision]').dataset.revision;
const events = new EventSource('./matrix-serve/events');
events.addEventListener('message', ({ data }) => {
  if (data === own) return;
  events.close();
  location.reload();
});
