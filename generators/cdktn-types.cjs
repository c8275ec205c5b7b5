// `node generators/cdktn-types.cjs DIST`: the declarations of what is on a core, once more under DIST/cdktn, with cdktn in place of cdktf.
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');
const { preProcessFile } = require('typescript');
const { isOnACore } = require('./cdktn.cjs');

/** @param {string} dist */
function writeTypes(dist) {
  const target = join(dist, 'cdktn');
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => join(dist, name))
    .filter((file) => file === join(dist, 'index.d.ts') || isOnACore(dist, file));
  if (declarations.length === 0) throw new Error(`${dist} has no declarations: run "tsc -p tsconfig.build.json" first`);
  for (const file of declarations) {
    const copy = join(target, relative(dist, file));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(
      copy,
      onCdktn(readFileSync(file, 'utf8'), (name) => nameIn(copy, name, { dist, file })),
    );
  }
}

/** How a copy names what its original imports. @param {string} copy @param {string} name @returns {string} */
function nameIn(copy, name, { dist, file }) {
  if (name === 'cdktf') return 'cdktn';
  if (!name.startsWith('.')) return name;
  const imported = resolve(dirname(file), name);
  return isOnACore(dist, imported) ? name : relative(dirname(copy), imported);
}

/** @param {string} text @param {(name: string) => string} renamed @returns {string} */
function onCdktn(text, renamed) {
  const { importedFiles } = preProcessFile(text, true, true);
  // From the end on, so that the places of the others stay. TypeScript counts the opening quote, and not the closing one.
  return importedFiles.reverse().reduce((done, { fileName, pos }) => {
    const [from, to] = [pos + 1, pos + 1 + fileName.length];
    if (text.slice(from, to) !== fileName) throw new Error(`"${fileName}" is not where it was said to be`);
    return `${done.slice(0, from)}${renamed(fileName)}${done.slice(to)}`;
  }, text);
}

writeTypes(resolve(process.argv[2] ?? 'dist'));
