// What makes pages of Markdown, each as people use it. All of it is installed for the documentation sites.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = new URL('../../target/hosts/docusaurus/node_modules/', import.meta.url);
const docusaurus = createRequire(new URL('../../target/hosts/docusaurus/package.json', import.meta.url));

/** A module of the Docusaurus site, by the path of its file. */
const load = (path) => import(new URL(path, modules));

async function micromark(text, options) {
  const { micromark: compile } = await load('micromark/index.js');
  return compile(text, undefined, { allowDangerousHtml: true, allowDangerousProtocol: true, ...options });
}

async function asGitHub(text) {
  const { gfm, gfmHtml } = await load('micromark-extension-gfm/index.js');
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** What React makes of a compiled document, which runs. */
function rendered({ default: Content }) {
  const { createElement } = docusaurus('react');
  const { renderToStaticMarkup } = docusaurus('react-dom/server');
  return renderToStaticMarkup(createElement(Content));
}

async function asMdx(text, plugins = []) {
  const { evaluate } = await load('@mdx-js/mdx/index.js');
  const { default: frontmatter } = await load('remark-frontmatter/index.js');
  return rendered(await evaluate(text, { ...docusaurus('react/jsx-runtime'), remarkPlugins: [frontmatter, ...plugins] }));
}

async function asMdxWithPlugins(text) {
  const plugins = ['remark-gfm', 'remark-directive'].map((name) => load(`${name}/index.js`));
  return asMdx(text, (await Promise.all(plugins)).map((plugin) => plugin.default));
}

/** As Docusaurus compiles a page: with what it does before MDX sees the text, and its own plugins. */
async function asDocusaurus(text) {
  const { compileToJSX } = docusaurus('@docusaurus/mdx-loader/lib/utils.js');
  const { DEFAULT_CONFIG } = docusaurus('@docusaurus/core/lib/server/configValidation.js');
  const { DEFAULT_PARSE_FRONT_MATTER } = docusaurus('@docusaurus/utils');
  const { run } = await load('@mdx-js/mdx/index.js');
  const filePath = `${root}record.mdx`;
  const { frontMatter, content } = await DEFAULT_PARSE_FRONT_MATTER({ filePath, fileContent: text });
  // What the first version of MDX took is on unless a site says otherwise.
  const markdownConfig = { ...DEFAULT_CONFIG.markdown, mdx1Compat: { comments: true, admonitions: true, headingIds: true } };
  const compiled = await compileToJSX({
    filePath, fileContent: content, frontMatter, compilerName: 'server',
    options: { siteDir: root, staticDirs: [], admonitions: true, markdownConfig, outputFormat: 'function-body' },
  });
  return rendered(await run(compiled.content, { ...docusaurus('react/jsx-runtime'), useMDXComponents: () => ({}), baseUrl: import.meta.url }));
}

const asPython = (...args) => async (text) => {
  const python = fileURLToPath(new URL('../../target/hosts/python/bin/python', import.meta.url));
  const script = fileURLToPath(new URL('python_markdown.py', import.meta.url));
  return execFileSync(python, [script, ...args], { cwd: root, encoding: 'utf8', input: text });
};

export const COMPILERS = {
  CommonMark: micromark,
  'GitHub’s Markdown': asGitHub,
  'MDX 3': asMdx,
  'MDX 3 with directives and GitHub’s Markdown': asMdxWithPlugins,
  Docusaurus: asDocusaurus,
  'Python-Markdown': asPython(),
  'Python-Markdown with the extensions of Material': asPython('material'),
};

/** Reads HTML. */
export const parsed = async (html) => (await load('parse5/dist/index.js')).parseFragment(html);
