// What can go wrong before the application runs, in words: what happened, and what to do about it.

/** How long nothing may arrive. */
export const stallSeconds = Number(document.documentElement.dataset.stall) || 20;

/** A failure that has a text of its own. `file` names what was being loaded. */
export class Failure extends Error {
  constructor(kind, file = '', detail = '') {
    super(detail);
    this.kind = kind;
    this.file = file;
  }
}

const AGAIN = 'Try again. If it stays like this, tell the owner of this site.';

/** What happened, and what to do about it. */
export const TEXTS = {
  unsupported: () => ['This browser cannot run WebAssembly.', 'The chooser needs it. Use a current browser, or ask whoever manages this one to allow WebAssembly.'],
  blocked: () => ['WebAssembly is blocked on this page.', 'A security policy forbids it. Ask the owner of this site to allow \'wasm-unsafe-eval\' in script-src.'],
  old: () => ['This browser is too old for the chooser.', 'Update it, or use another one.'],
  missing: (file, isNamed) => [`${file} is missing from this site.`, isNamed ? 'Look at the name after ?rules= in the address.' : `The site may have been updated a moment ago or published incompletely. ${AGAIN}`],
  unreachable: (file) => [`${file} could not be loaded.`, 'Check your connection, then try again.'],
  incomplete: (file) => [`${file} is missing from this page or damaged.`, 'The file was cut off or changed on its way. Get it again.'],
  cut: (file) => [`The connection broke while ${file} was loading.`, 'Check your connection, then try again.'],
  stalled: () => [`Nothing has arrived for ${stallSeconds} second${stallSeconds === 1 ? '' : 's'}.`, 'Check your connection, then try again.'],
  damaged: (file) => [`${file} arrived damaged and was not run.`, `It is not the file that was published. ${AGAIN}`],
  elsewhere: (file) => [`The rules of another site are not used: ${file}.`, 'Name a rule file of this site after ?rules= in the address, or leave that out.'],
  crashed: () => ['The chooser stopped with an unexpected error.', AGAIN],
};
