import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts text between the two markers of a page that is written by hand otherwise: `<!-- NAME: generated -->` and `<!-- NAME: end -->`.
 * @throws Error when the page has them not, or not once
 */
export function writeSection(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- ${name}: generated -->\n`, `<!-- ${name}: end -->`];
  const page = readFileSync(file, 'utf8');
  const [before, rest, ...others] = page.split(begin);
  const [, after, ...more] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || others.length + more.length > 0)
    throw new Error(`${file} must have ${begin.trim()} and ${end} once, in this order.`);
  writeFileSync(file, `${before}${begin}${text.trim()}\n${end}${after}`);
}
