import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { PAGES, proseOf } from './pages';

/** The anchors that GitHub gives headings, and those that are written. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = proseOf(page);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...written]);
}

test('every link to a file leads to one, and to a heading that it has', () => {
  const broken = PAGES.flatMap((page) =>
    [...proseOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(target)) return [`${page}: ${link}`];
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor) ? [`${page}: ${link}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

/** Words of a path that stand for others: `NAME.ts`, `TYPE`. */
const PLACEHOLDER = /\b[A-Z]{4,}\b|…|\*|[{}]/;

/** Where pages are read: here, and in a project that `cdktf-palette new` has written. */
const PROJECTS = ['.', 'examples/new'] as const;

test('every file and every script that a page names is in this project, or in a new one', () => {
  const scripts = PROJECTS.flatMap((folder) => {
    const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly scripts: object };
    return Object.keys(read.scripts);
  });
  const isThere = (path: string) => PROJECTS.some((folder) => existsSync(join(folder, path)));
  const missing = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    const files = [...text.matchAll(/`((?:src|test|generators|bench|examples)\/[^`\s]*)`/g)]
      .map(([, path = '']) => path)
      // Tests are named without their ending.
      .filter((path) => !PLACEHOLDER.test(path) && !isThere(path) && !isThere(`${path}.test.ts`));
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    return [...files, ...named.filter((name) => !scripts.includes(name))].map((what) => `${page}: ${what}`);
  });
  expect(missing).toEqual([]);
});
