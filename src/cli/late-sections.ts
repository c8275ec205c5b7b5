import { readFileSync } from 'node:fs';
import { compiled } from '../runtime/compiled-code';

/** A section's modules, by the name that the importing code has for them. */
type Section = (name: string) => unknown;

let text: string | undefined;
const loaded = new Map<string, Section>();

/**
 * What stands in a comment of this very file, behind the name of the section and a hash of it (`generators/provider-bundle.cjs`
 * puts it there).
 */
export function late(name: string): Section {
  const section = loaded.get(name) ?? load(name);
  loaded.set(name, section);
  return section;
}

function load(name: string): Section {
  text ??= readFileSync(__filename, 'latin1');
  const head = `\n/*${name} `;
  const from = text.indexOf(head) + head.length;
  const hash = text.slice(from, from + 64);
  const code = text.slice(from + 65, text.indexOf('*/', from)).replaceAll('*<kept>/', '*/');
  const module = { exports: {} };
  const parameters = ['module', 'exports', 'require', 'late'];
  // One that asks Palette is one that plans or applies; what others leave behind would lack what these call.
  const run = compiled({ name: `palette-${name}`, text: code, hash, filename: `${__filename}#${name}`, parameters }, () =>
    loaded.has('http'),
  );
  run(module, module.exports, require, late);
  return module.exports as Section;
}
