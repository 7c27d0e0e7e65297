// Rules that are not those of the site: another file of the site, named in the address, or a file of the visitor's device,
// which is kept for this tab and used by loading the page anew.
//
// Loaded when the address asks for such rules, when somebody wants to open some, and when the site has rules that it was not
// finished with. Whether they are good is not judged here: the page does that with any rules. What is refused here is what
// would only lead away from a page that works.

import { element, foreign } from '../boot/page.js';
import { bringReading } from './reading.js';

/** The most bytes that a rule file may have; `Limits` of the engine says the same. */
const LARGEST = 262_144;

/** Where this tab keeps the text of a file of the device. */
const key = (name) => `file:${location.pathname}:${name}`;

/** The text of the rules that the address asks for. `fetchText` gets a file of this site. */
export function text(fetchText) {
  return foreign.kept ? keptText() : fetchText(fileOfThisSite());
}

function keptText() {
  let text;
  try {
    text = sessionStorage.getItem(key(foreign.name));
  } catch {
    // Blocked, so nothing was kept.
  }
  // Anybody may have made this file, and its mark with it. Under another name the mark says nothing, and the file is checked.
  if (text) return text.replace('"x-checked"', '"x-claimed"');
  throw trouble(`The rule file ${foreign.name} is not open in this tab.`, 'Choose it once more: only the tab in which it was opened keeps it.', { ways: ways() });
}

function fileOfThisSite() {
  let file;
  try {
    file = new URL(foreign.name, document.baseURI);
  } catch {
    // No address at all.
  }
  if (file?.origin === new URL(document.baseURI).origin) return file.href;
  throw trouble(`The rules of another site are not used: ${file?.href ?? foreign.name}.`, 'Name a rule file of this site after ?rules= in the address, or leave that out.');
}

function trouble(what, next, more) {
  return Object.assign(new Error(), { texts: [what, next], ...more });
}

/** The application has started. `rules` is their text as it came, `checker` fetches the module that can read it. */
export function begin(rules, checker) {
  if (foreign) sign();
  bringReading(rules, checker);
}

/** Says whose rules these are for as long as they are used, and how to get away from them. */
function sign() {
  const from = foreign.kept ? `the file ${foreign.name}, opened in this tab` : foreign.name;
  const note = named('p', { className: 'foreign' }, `These are the rules “${document.title}” from ${from}, not the rules of this site. Answers to them are not kept. `, back());
  document.getElementById('app').prepend(note);
}

/** What a page offers that cannot show a file of the device: choose it once more, or do without. */
export function ways() {
  return [...choice().parts, element('p', back())];
}

/** Opens the dialog. A file that was dropped on the page is used at once. */
export function show(dropped) {
  document.querySelector('dialog')?.close();
  const { parts, use } = choice();
  const about = 'Choose a rule file of this device, or drop one anywhere on this page. It is not sent anywhere; this tab keeps it until it is closed.';
  const body = named('div', { id: 'dialog-body' }, element('p', about), ...parts);
  if (foreign) body.append(element('p', back()));
  const dialog = named('dialog', { className: 'dialog' }, head(), body);
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
  if (dropped) use(dropped);
}

function head() {
  const close = named('button', { type: 'button', className: 'button dialog-close' }, 'Close');
  close.onclick = () => close.closest('dialog').close();
  return named('div', { className: 'dialog-head' }, named('h2', { id: 'dialog-title' }, 'Use your own rules'), close);
}

/** What chooses a file and says what is wrong with it, and what uses one. */
function choice() {
  const said = element('p');
  said.setAttribute('role', 'status');
  const use = async (file) => { said.textContent = (await refused(file)) ?? ''; };
  const input = named('input', { type: 'file', accept: '.json,application/json' });
  input.onchange = async () => {
    const [file] = input.files;
    if (file) await use(file);
    // Emptied, it tells of the same file again once that is mended.
    input.value = '';
  };
  return { parts: [named('label', { className: 'field' }, 'Rule file', input), said], use };
}

/** The page as it is, an embedded one too, but with the rules of the site. */
function back() {
  const url = new URL(location.href.split('#')[0]);
  for (const by of ['file', 'rules']) url.searchParams.delete(by);
  return named('a', { href: url.href }, 'Use the rules of this site');
}

/** Keeps a file for this tab and loads the page with it. Gives a reason when that cannot be; then nothing has changed. */
async function refused(file) {
  const { name, size } = file;
  if (size > LARGEST) return `${name} has ${Math.ceil(size / 1024)} KiB; a rule file has at most ${LARGEST / 1024}.`;
  let text;
  try {
    text = await file.text();
  } catch (error) {
    return `${name} could not be read: ${error.message}`;
  }
  if (!text.trimStart().startsWith('{')) return `${name} is no rule file: a rule file is JSON and begins with “{”.`;
  const address = (by) => `${location.pathname}?${by}=${encodeURIComponent(name)}`;
  try {
    sessionStorage.setItem(key(name), text);
  } catch {
    return `${name} cannot be used like this, because this browser keeps nothing for this page. Put it beside the page on its server, and open ${address('rules')}.`;
  }
  // The file of this address, mended perhaps: its answers stay.
  if (foreign?.kept && foreign.name === name) location.reload();
  else location.assign(address('file'));
}

function named(tag, properties, ...parts) {
  return Object.assign(element(tag, ...parts), properties);
}
