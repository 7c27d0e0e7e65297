// Documents to hand on, compiled by what people put them through: whatever a rule file says stays text.

import { expect, test } from '@playwright/test';
import { COMPILERS, parsed } from './compilers.js';
import { LINES, documents, withLines } from './hostile.js';

/** Whether a link is an address that stands in a text, which some programs make a link of: it leads where it says. */
const isAddressInText = (href, text) => ['', 'http://', 'mailto:'].some((before) => href === before + text);

/** A page as a list: each element with its attributes, and the text in each. */
async function outline(html) {
  const list = [];
  const add = (text) => {
    if (list.at(-1)?.startsWith('text: ')) list.push(list.pop() + text);
    else list.push(`text: ${text}`);
  };
  const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  const walk = (node) => {
    if (node.nodeName === '#text') return add(node.value);
    if (node.nodeName === 'a') {
      const href = node.attrs.find((it) => it.name === 'href')?.value;
      if (isAddressInText(decodeURI(href), textOf(node))) return add(textOf(node));
    }
    // The name of a heading follows from its text.
    const attributes = (node.attrs ?? []).filter((it) => !/^h\d$/.test(node.nodeName) || it.name !== 'id');
    list.push(`<${[node.nodeName, ...attributes.map((it) => `${it.name}="${it.value}"`)].join(' ')}>`);
    for (const child of node.childNodes ?? []) walk(child);
    if (node.nodeName !== '#document-fragment') list.push(`</${node.nodeName}>`);
  };
  walk(await parsed(html));
  return list;
}

/** Docusaurus makes signs of the short names of emoji, however they are written. */
const namesOfEmoji = (text) => text.replaceAll('😄', ':smile:').replaceAll('💯', ':100:');

/** Without white space in texts, of which a document has some more, and without the version in the link to the answers, where it is encoded. */
const comparable = (list) => list
  .map((it) => (it.startsWith('text: ') ? namesOfEmoji(it.replaceAll(/\s+/g, '')) : it.replace(/(?<=#.*hostile@)[^&]+/, '')))
  .filter((it) => it !== 'text:');

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  // Where nothing was compiled before, the command line is now.
  test.setTimeout(300_000);
  documents();
});

for (const [name, compile] of Object.entries(COMPILERS)) {
  test(`${name}: every text stays text, and nothing of it runs`, async () => {
    for (const { name: document, hostile, standIn } of documents()) {
      const found = comparable(await outline(await compile(hostile)));
      const expected = comparable((await outline(await compile(standIn))).map(withLines));
      expect.soft(found, document).toEqual(expected);
      expect(globalThis.ran, document).toBeUndefined();
    }
  });

  test(`${name}: the same lines are more than text where nothing keeps them from it`, async () => {
    // As MDX they are no document at all.
    const html = await compile(LINES.join('\n\n')).catch(() => '');
    const kinds = new Set((await outline(html)).map((it) => /^<(\w+)/.exec(it)?.[1]));
    if (html) expect(kinds.size).toBeGreaterThan(8);
  });
}
