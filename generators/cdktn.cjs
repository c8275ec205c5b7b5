// The entries for CDK Terrain: the modules that import cdktf, once more, with cdktn in its place. What both cores share stays
// where it is in dist/.
const { join, relative, resolve, sep } = require('node:path');
const { build } = require('./compile.cjs');

/** Folders of src/ that are on a core; `core` says which one an entry needs. */
const ON_A_CORE = ['constructs', 'testing', 'core'];

/** Entries by their folder in dist/, with the module of src/ that each is. */
const ENTRIES = { cdktn: 'index.ts', 'cdktn/testing': 'testing/index.ts' };

/** @param {string} src @param {string} file of src or of a copy of its tree */
const isOnACore = (src, file) =>
  ON_A_CORE.includes(
    relative(src, file)
      .split(sep)[0]
      .replace(/(\.d)?\.[jt]s$/, ''),
  );

/** @param {string} src @param {string} dist @param {string} outdir @returns {import('esbuild').Plugin} */
const onCdktn = (src, dist, outdir) => ({
  name: 'on-cdktn',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^cdktf$/ }, () => ({ path: 'cdktn', external: true }));
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (isOnACore(src, file)) return undefined;
      return { path: relative(outdir, join(dist, relative(src, file))), external: true };
    });
  },
});

/** @param {string} root @param {import('esbuild').BuildOptions} common */
async function bundleOnCdktn(root, common) {
  const [src, dist] = [join(root, 'src'), join(root, 'dist')];
  await Promise.all(
    Object.entries(ENTRIES).map(([folder, entry]) => {
      const outdir = join(dist, folder);
      return build({
        ...common,
        entryPoints: [join(src, entry)],
        outfile: join(outdir, 'index.js'),
        bundle: true,
        packages: 'external',
        // Modules have classes of the same name, and what a debugger shows of one is not to be numbered.
        keepNames: true,
        legalComments: 'none',
        minifySyntax: true,
        minifyWhitespace: true,
        // Node shows the line that an error was thrown at.
        lineLimit: 160,
        plugins: [onCdktn(src, dist, outdir)],
      });
    }),
  );
}

module.exports = { bundleOnCdktn, isOnACore };
