import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} text @param {string} link */
const item = (text, link) => ({ text, link });

/** The pages of a folder of the reference, by their names. @param {string} folder */
function pagesOf(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .sort()
    .map((name) => item(titleOf(join(folder, name)), `/${folder}/${name.replace(/\.md$/, '')}`));
}

/** What a page calls itself. @param {string} page */
function titleOf(page) {
  const [, title = page] = /^# (.+)$/m.exec(readFileSync(join(root, page), 'utf8')) ?? [];
  return title.replace(/ \(.*\)$/, '').replace('How to add', 'Add');
}

/** @param {string} text @param {string} folder */
const group = (text, folder) => ({ text, collapsed: true, items: pagesOf(folder) });

const GUIDE = [
  {
    text: 'Start',
    items: [
      item('What it is', '/'),
      item('Getting started', '/getting-started'),
      item('Testing a stack', '/testing'),
      item('The local Palette', '/simulator'),
    ],
  },
  {
    text: 'Work',
    items: [
      item('Sites and fleets', '/sites'),
      item('pcg', '/executor'),
      item('What is there already', '/adopt'),
      item('Gateways by command', '/gateway-commands'),
      item('Replace a gateway', '/how-to/replace-a-gateway'),
      item('How many clusters at once', '/admission'),
      item('Proxies and authorities', '/proxies'),
      item('Rules at synth time', '/rules'),
      item('Coming from spectrocloud', '/coming-from-spectrocloud'),
    ],
  },
  {
    text: 'Look up',
    items: [
      item('Troubleshooting', '/troubleshooting'),
      item('Glossary', '/glossary'),
      item('Inventories', '/inventory'),
      item('How the local Palette behaves', '/simulator-behaviour'),
      item('Reliability', '/reliability'),
      item('Security', '/security'),
      item('Performance', '/performance'),
      item('Upgrades and compatibility', '/compatibility'),
      item('Changelog', '/changelog'),
      item('Licences', '/licences'),
    ],
  },
  {
    text: 'Carry on',
    items: [
      item('Contributing', '/contributing'),
      item('Architecture', '/architecture'),
      item('Conformance', '/conformance'),
    ].concat(pagesOf('how-to').filter(({ link }) => link.startsWith('/how-to/add-'))),
  },
];

const PROVIDER = [
  item('The provider', '/provider/'),
  group('Resources', 'provider/resources'),
  group('Data sources', 'provider/data-sources'),
  group('Ephemeral resources', 'provider/ephemeral-resources'),
  group('List resources', 'provider/list-resources'),
  group('Actions', 'provider/actions'),
  group('Functions', 'provider/functions'),
];

/** Entry points of the package, as typedoc calls their folders. */
const ENTRIES = {
  index: 'cdktf-palette',
  testing: '…/testing',
  executor: '…/executor',
  simulator: '…/simulator',
  framework: '…/framework',
  null: '…/null',
};

const API = Object.entries(ENTRIES).map(([folder, text]) => item(text, `/api/${folder}/`));

/**
 * Braces of templates are text, as Palette's `{{.spectro.var.NAME}}`: nothing of a page is a program.
 * @param {import('vitepress').MarkdownRenderer} md
 */
function plainBraces({ renderer, utils }) {
  const text = (/** @type {string} */ content) => utils.escapeHtml(content).replaceAll('{{', '&#123;&#123;');
  renderer.rules.text = (tokens, i) => text(tokens[i].content);
  renderer.rules.code_inline = (tokens, i) => `<code>${text(tokens[i].content)}</code>`;
}

export default defineConfig({
  title: 'cdktf-palette',
  description: 'Private cloud gateways of Spectro Cloud Palette as code',
  lang: 'en',
  cleanUrls: false,
  lastUpdated: false,
  markdown: { languageAlias: { hcl: 'terraform', mermaid: 'text' }, config: plainBraces },
  // Comments in the code name each other; what is exported nowhere has no page.
  ignoreDeadLinks: [/^(?!.*\.html).*\/api\//],
  themeConfig: {
    nav: [item('Guide', '/'), item('Provider', '/provider/'), item('Constructs', '/api/index/')],
    sidebar: { '/provider/': PROVIDER, '/api/': API, '/': GUIDE },
    search: { provider: 'local' },
    outline: 'deep',
  },
});
