// The documentation sites: what a reader does in each of them in its own way. What the widget has to do is
// the same everywhere, and is not said here.

const heading = (page, name) => page.getByRole('heading', { level: 1, name });

/** Follows a link by keyboard: a click could miss, since a frame above may still grow. */
const follow = (page, part, name) => page.getByRole(part).getByRole('link', { name }).press('Enter');

/** mdBook: every page is loaded anew. */
const mdbook = {
  name: 'mdBook',
  url: 'mdbook/choose.html',
  instant: false,
  prepare: () => {},
  dark: async (page) => {
    await page.getByRole('button', { name: 'Change theme' }).click();
    await page.getByRole('menuitem', { name: 'Coal' }).click();
  },
  leave: async (page) => {
    await follow(page, 'main', 'write it down');
    await heading(page, 'Write it down').waitFor();
  },
  enter: (page) => follow(page, 'main', 'choose again'),
};

const handbook = {
  instant: true,
  prepare: () => {},
  leave: async (page) => {
    await follow(page, 'article', 'back to the handbook');
    await heading(page, 'Team handbook').waitFor();
  },
  enter: (page) => follow(page, 'article', 'choose a web framework'),
};

/** Material for MkDocs with instant navigation: it exchanges the content of the page. */
const mkdocs = {
  ...handbook,
  name: 'Material for MkDocs',
  url: 'mkdocs/choose/',
  // Instant navigation follows the links that the site map names, so this must name the address where the site is now.
  prepare: (page, origin) => page.route('**/mkdocs/sitemap.xml', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('https://docs.example.com', origin) });
  }),
  dark: (page) => page.getByTitle('Switch to dark mode').click(),
};

/** Docusaurus: React makes and removes the elements. */
const docusaurus = {
  ...handbook,
  name: 'Docusaurus',
  url: 'docusaurus/choose/',
  dark: (page) => page.getByRole('button', { name: /Switch between dark and light mode/ }).click(),
};

export const HOSTS = [mdbook, mkdocs, docusaurus];
