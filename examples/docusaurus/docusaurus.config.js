// A Docusaurus site that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
// `static/matrix/`, from where Docusaurus copies it into the site as it is.

const baseUrl = '/docusaurus/';

export default {
  title: 'Team handbook',
  url: 'https://docs.example.com',
  baseUrl,
  favicon: 'matrix/icon.svg',
  onBrokenLinks: 'throw',
  // Once for the whole site. Paths here are taken as they stand, so the base URL belongs to them.
  scripts: [{ src: `${baseUrl}matrix/embed.js`, defer: true }],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: false }]],
  themes: ['@docusaurus/theme-classic'],
  themeConfig: {
    navbar: { title: 'Team handbook' },
  },
};
