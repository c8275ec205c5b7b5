// Bundles the provider's program into one file that starts fast. V8 looks through all code that it is
// given, needed or not, but skips comments: so what the handshake doesn't need stands in comments
// of the same file, and is read from there when it is required.
const { createHash } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('./compile.cjs');
const { loadLess } = require('./load-less.cjs');

/** Modules by the section that they are in, as the importing code names them. */
const SECTIONS = {
  provider: ['./provider-host', './provider-factory.js'],
  // Not every process of a plan asks Palette for something.
  http: ['agent', 'proxy-agent', 'pool'].map((part) => `undici/lib/dispatcher/${part}.js`).concat('undici/lib/api/api-connect.js'),
};

const COMMENT_END = '*/';
const COMMENT_END_KEPT = '*<kept>/';

/** @param {string | Buffer} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Leaves modules of other sections out. @returns {import('esbuild').Plugin} */
function leaveOut(ownSection) {
  const places = new Map();
  for (const [section, names] of Object.entries(SECTIONS)) {
    if (section !== ownSection) for (const name of names) places.set(name, section);
  }
  return {
    name: 'late-sections',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) =>
        places.has(path) && (kind === 'dynamic-import' || kind === 'require-call') ? { path, namespace: 'late' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
        contents: `module.exports = late(${JSON.stringify(places.get(path))})(${JSON.stringify(path)});`,
      }));
    },
  };
}

/** The text of one bundle. */
async function bundle(options, section) {
  const [file] = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    plugins: [leaveOut(section), ...loadLess],
  });
  return file.text;
}

/**
 * @param {string} root @param {string} outfile
 * @param {import('esbuild').BuildOptions} common
 */
async function bundleProvider(root, outfile, common) {
  const folders = { './provider-host': 'bridge', './provider-factory.js': 'cli' };
  const texts = Object.entries(SECTIONS).map(async ([section, names]) => {
    const rows = names.map((name) => {
      const path = name in folders ? `./src/${folders[name]}/${name.slice(2).replace(/\.js$/, '')}` : name;
      return `${JSON.stringify(name)}: () => require(${JSON.stringify(path)}),`;
    });
    const contents = `const modules = { ${rows.join(' ')} };\nmodule.exports = (name) => modules[name]();`;
    const code = await bundle({ ...common, stdin: { contents, resolveDir: root } }, section);
    if (code.includes(COMMENT_END_KEPT)) throw new Error(`${COMMENT_END_KEPT} occurs in the section ${section}`);
    return `\n/*${section} ${sha256(code)}\n${code.replaceAll(COMMENT_END, COMMENT_END_KEPT)}*/\n`;
  });
  const cli = join(root, 'src', 'cli');
  const start = await bundle({ ...common, entryPoints: [join(cli, 'provider-main.ts')], inject: [join(cli, 'late-sections.ts')] });
  writeFileSync(outfile, `#!/usr/bin/env node\n${start}${(await Promise.all(texts)).join('')}`);
}

module.exports = { bundleProvider, sha256 };
