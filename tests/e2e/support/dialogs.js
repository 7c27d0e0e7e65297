// The dialogs in verbs: how a visitor opens them, and what stands in them.

import { expect } from '@playwright/test';

/** What each button opens. */
export const TITLES = { Share: 'Share this result', Export: 'Export this result', Saved: 'Saved answers', 'Decide together': 'Decide together', Embed: 'Embed this page', 'Own rules': 'Use your own rules' };

/** What stands behind the menu. */
const RARE = ['Embed', 'Own rules'];

export class Dialogs {
  constructor(page) {
    this.page = page;
    this.open = page.getByRole('dialog');
    this.said = this.open.locator('> [role="status"]');
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** What has the focus when the dialog is closed again. */
  opener(name) {
    return RARE.includes(name) ? this.menu() : this.button(name);
  }

  menu() {
    return this.page.locator('#tools > summary');
  }

  /** Opens a dialog with the keyboard; gives it. */
  async show(name) {
    if (RARE.includes(name)) await this.menu().click();
    await this.button(name).focus();
    await this.page.keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog', { name: TITLES[name], exact: true });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async close() {
    await this.open.getByRole('button', { name: 'Close' }).click();
    await expect(this.open).toHaveCount(0);
  }

  /** Presses a button of the dialog. */
  async press(name) {
    await this.open.getByRole('button', { name, exact: true }).click();
  }

  /** Keeps the present answers under a name. */
  async keep(name) {
    await this.open.getByLabel('Save these answers as').fill(name);
    await this.press('Save');
  }

  /** The names in the list of saves. */
  names() {
    return this.open.getByRole('list', { name: 'Saved' }).locator('strong');
  }

  /** Everything that stands over the edge of the dialog, on a screen of this width. */
  async overflowing(width) {
    await this.page.setViewportSize({ width, height: 640 });
    return this.open.evaluate((it) => {
      const { left, right } = it.getBoundingClientRect();
      const over = (part) => part.getBoundingClientRect().right > right || part.getBoundingClientRect().left < left;
      const parts = [...it.querySelectorAll('*:not(option)')].filter((part) => part.getClientRects().length && over(part) && !part.closest('.scroll'));
      if (left < 0 || right > innerWidth) parts.unshift(it);
      if (it.scrollWidth > it.clientWidth) parts.unshift(it);
      return parts.map((part) => `${part.tagName}.${part.className}`);
    });
  }
}

/** Runs in the page: what is copied is heard, and refused if need be. */
export function hearCopies(refuse) {
  window.copied = [];
  const writeText = async (text) => {
    if (refuse) throw new DOMException('denied', 'NotAllowedError');
    window.copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}
