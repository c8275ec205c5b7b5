import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All pages that people read. */
export const PAGES: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')];

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** A page without its blocks of code. */
export const proseOf = (page: string): string => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** A page's blocks of code in a language. */
export const blocksOf = (page: string, language: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

/** A page's TypeScript, each block with what it takes as given: `<!-- given: … -->` before it. */
export const programsOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/(?:<!-- given: (.*?) -->\n\n)?^```ts\n([\s\S]*?)^```/gm)].map(
    ([, given = '', code = '']) => `${given}\n${code}\nexport {};\n`,
  );
