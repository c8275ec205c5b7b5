import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** A renderer of GitHub's Markdown, in the form that a page loads. */
const RENDERER = join(dirname(require.resolve('marked/package.json')), 'lib', 'marked.umd.js');

/** What a comment on GitHub looks like, as far as it matters: widths, tables that scroll, code that wraps. */
const STYLE = `
  body { margin: 16px; font: 14px/1.5 -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; color: #1f2328; }
  article { max-width: 860px; padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px; overflow-wrap: break-word; }
  h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0; margin: 0 0 16px; }
  h3 { font-size: 1.25em; margin: 24px 0 16px; }
  p, ul, table, details, pre { margin: 0 0 16px; } ul { padding-left: 2em; } li + li { margin-top: .25em; }
  code { font: 85% 'DejaVu Sans Mono', monospace; padding: .2em .4em; background: #818b981f; border-radius: 6px; white-space: break-spaces; }
  pre { padding: 16px; overflow: auto; background: #f6f8fa; border-radius: 6px; line-height: 1.45; }
  pre code { padding: 0; background: none; white-space: pre; }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; } tr:nth-child(2n) { background: #f6f8fa; }
`;

/** A page that shows a Markdown text as a comment. It loads nothing from anywhere. */
export async function openComment(browser: Browser, markdown: string, width = 920): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.route('**', (route) => route.abort());
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style><article></article>`);
  await page.addScriptTag({ path: RENDERER });
  await page.evaluate(`document.querySelector('article').innerHTML = marked.parse(${JSON.stringify(markdown)}, { gfm: true })`);
  return page;
}

/** Every kind of element that a report may become. */
export const ELEMENTS = new Set('H2 H3 P UL LI STRONG EM CODE PRE BR TABLE THEAD TBODY TR TH TD DETAILS SUMMARY'.split(' '));

/** The kinds of elements in the comment. */
export function elementsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`[...new Set([...document.querySelectorAll('article *')].map(({ tagName }) => tagName))]`);
}
