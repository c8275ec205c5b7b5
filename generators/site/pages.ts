import { existsSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** Pages that lie beside `docs`, and what they are called on the site. */
export const BESIDE: { readonly [page: string]: string } = {
  'README.md': 'index.md',
  'CHANGELOG.md': 'changelog.md',
  'CONTRIBUTING.md': 'contributing.md',
};

/** Where a page of the project is on the site; undefined for what is no page. */
export function placeOf(path: string): string | undefined {
  if (Object.hasOwn(BESIDE, path)) return BESIDE[path];
  if (!path.startsWith('docs/')) return undefined;
  return /\.(md|json|png)$/.test(path) ? path.slice('docs/'.length) : undefined;
}

/**
 * The text of a page, with links to pages as they lie on the site. What is linked and is no page (sources, examples) is named by its path: it is
 * in the project, not on the site.
 */
export function pageText(path: string, text: string): string {
  const here = dirname(placeOf(path) ?? '');
  return outsideOfCode(text, (prose) =>
    prose.replace(/\[([^\]]*)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g, (_, label: string, link: string, anchor = '') => {
      const target = normalize(join(dirname(path), link));
      const place = placeOf(existsSync(join(target, 'index.md')) ? join(target, 'index.md') : target);
      if (place === undefined) return `${label} (\`${target}\`)`;
      // JSON is a file of the site, no page.
      if (place.endsWith('.json')) return `<a href="/${place}" target="_blank">${label}</a>`;
      if (place.endsWith('.png')) return `[${label}](/${place})`;
      const to = relative(here, place);
      return `[${label}](${to.startsWith('.') ? to : `./${to}`}${anchor})`;
    }),
  );
}

/** Changes what isn't within a block of code. */
function outsideOfCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/^(```[\s\S]*?^```)/m)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}
