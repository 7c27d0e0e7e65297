// What comes later, if at all: the desk with the first answer or with a link, the dialogs when one is opened, the frame
// around, use without a network. Without any of it everything else works, and what is missing is said.

import { loadGlue, loadStyle, open, watch } from './load.js';
import { address, element, files, fragment, isLink, painted } from './page.js';

export const deskModule = once(() => open('desk'));
/** What knows of other rules than those of the site. Its dialog looks like the others. */
export const foreignRules = once(async () => {
  const [glue] = await watch.over(Promise.all([loadGlue(files.foreign, files.foreignIntegrity), loadStyle(files.handoverStyle, files.handoverStyleIntegrity)]));
  return glue;
});

/**
 * Brings what nobody needs at first, as soon as it is needed: the desk with the first answer or with a link, the dialogs when one
 * is opened. Without them everything else works.
 */
export function bringLater(own) {
  let rules;
  const desk = once(async () => {
    const glue = await deskModule();
    return glue.Desk.open(rules) ?? Promise.reject(new Error('These rules are not packed.'));
  });
  const handover = once(async () => (await open('handover')).Handover.open(rules, own));
  let answers;
  let arrived;
  let unread;
  const follow = async (given) => {
    const before = answers;
    answers = given;
    if (!given && !desk.begun()) return;
    // A link that could not be read stays in the address until the visitor says something: a reload may open it.
    if (unread && before === undefined) return;
    try {
      (await desk()).follow(given, before);
    } catch (error) {
      console.error('The desk could not be loaded.', error);
      document.getElementById('desk-outlook')?.replaceChildren(element('p', 'How sure this is and what would change it could not be loaded. It is tried again with the next answer.'));
    }
  };
  const travel = async () => {
    if (!isLink(fragment()) && !desk.begun()) return;
    await desk().then((opened) => {
      trouble();
      opened.travel(fragment());
    }, linkTrouble);
  };
  const show = async (dialog, file) => {
    try {
      if (dialog === 'rules') return (await foreignRules()).show(file);
      const opened = await handover();
      // An answer counts after the paint that shows the click, and is told after the next; who is quick is here before that.
      await painted();
      await painted();
      opened.show(dialog, answers ?? '');
      trouble();
    } catch (error) {
      trouble('This could not be opened.', error);
    }
  };
  const linkTrouble = (error) => trouble('The answers of this link could not be read.', error);
  document.addEventListener('matrix-answers', ({ detail }) => follow(detail));
  addEventListener('popstate', travel);
  for (const button of document.querySelectorAll('[data-opens]')) button.onclick = () => show(button.dataset.opens);
  if (self === top) {
    addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
    addEventListener('drop', (event) => {
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      show('rules', file);
    });
  }
  const whole = document.querySelector('.full-page');
  whole.onfocus = whole.onpointerenter = () => { whole.href = address(fragment()); };
  return {
    /** The answers of the link in the address, as text. */
    async link(packed) {
      rules = packed;
      unread = undefined;
      arrived = fragment();
      if (!isLink(arrived)) return '';
      try {
        return (await desk()).read(arrived) ?? '';
      } catch (error) {
        unread = error;
        return '';
      }
    },
    /** The application has started: there is a place now to speak about the link. */
    begin() {
      if (unread) linkTrouble(unread);
      else if (desk.begun()) desk().then((opened) => opened.arrive(arrived), linkTrouble);
    },
  };
}

/** Says what did not work, and what to do; without an argument, that nothing is the matter. */
function trouble(what, error) {
  const place = document.getElementById('trouble');
  if (what) console.error(what, error);
  place.replaceChildren(...(what ? [element('strong', what), element('p', 'Check your connection, then try again.')] : []));
}

/** Does something the first time that it is asked for, and again after it has failed. */
export function once(act) {
  let done;
  const ask = () => (done ??= act().catch((error) => {
    done = undefined;
    throw error;
  }));
  ask.begun = () => Boolean(done);
  return ask;
}

/**
 * Has the page kept for use without a network, when everything else is done. Not in a frame, where the page belongs to its host;
 * and workers are for http(s) only.
 */
export function keepOffline() {
  if (!files.offline || self !== top || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  loadGlue(files.offline, files.offlineIntegrity).catch((error) => console.warn('The page is not kept for use without a network.', error));
}

/** In a frame, the script that speaks with the page around, which tells of the start. */
export async function framed() {
  if (self !== top) await loadGlue(files.frame, files.frameIntegrity).catch((error) => console.error('The page around hears nothing.', error));
}

/** On paper stands what it was made from: the rules and their version, the day, the link. */
export function signPrints() {
  const note = element('p', '');
  note.className = 'printed';
  document.body.prepend(note);
  addEventListener('beforeprint', () => {
    const rules = document.getElementById('result')?.dataset.rules;
    note.textContent = `${document.title}, ${rules}. Printed on ${new Date().toISOString().slice(0, 10)}. ${location.href}`;
  });
}
