// The hosts of this folder: what a reader does in each of them in its own way.

const heading = (page, name) => page.getByRole('heading', { level: 1, name });

/** Follows a link by keyboard: a click could miss, since a frame above may still grow. */
const follow = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true }).press('Enter');

const handbook = {
  prepare: () => {},
  leave: async (page) => {
    await follow(page, 'back to the handbook');
    await heading(page, 'Team handbook').waitFor();
  },
  enter: (page) => follow(page, 'choose a web framework'),
};

/** VitePress: Vue makes and removes the elements. */
const vitepress = {
  ...handbook,
  name: 'VitePress',
  url: 'vitepress/choose.html',
  instant: true,
  dark: (page) => page.getByRole('switch', { name: 'Switch to dark theme' }).click(),
};

/** Starlight: every page is loaded anew. */
const starlight = {
  ...handbook,
  name: 'Starlight',
  url: 'starlight/choose/',
  instant: false,
  dark: (page) => page.getByRole('banner').getByLabel('Select theme').selectOption('dark'),
};

/** Sphinx with Furo: every page is loaded anew. */
const sphinx = {
  ...handbook,
  name: 'Sphinx with Furo',
  url: 'sphinx/choose.html',
  matrix: '/sphinx/_static/matrix/',
  instant: false,
  dark: (page) => page.getByRole('button', { name: 'Toggle Light / Dark / Auto color theme' }).click(),
};

const application = {
  ...handbook,
  isApplication: true,
  instant: true,
  dark: (page) => page.getByRole('button', { name: 'Dark mode' }).click(),
};

export const APPLICATIONS = [
  { ...application, name: 'React', url: 'react/#/choose', folder: 'react' },
  { ...application, name: 'Vue', url: 'vue/#/choose', folder: 'vue' },
];

export const HOSTS = [vitepress, starlight, sphinx, ...APPLICATIONS];
