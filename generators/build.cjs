// Builds dist/: every module as it is, for those who import the package, and the two programs as
// bundles: loading hundreds of small files would take longer than most of what they do.
const {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} = require('node:fs');
const { join } = require('node:path');
const { bundleOnCdktn } = require('./cdktn.cjs');
const { build } = require('./compile.cjs');
const { loadLess } = require('./load-less.cjs');
const { bundleProvider, sha256 } = require('./provider-bundle.cjs');

const root = join(__dirname, '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
const debugging = process.env.SOURCE_MAPS === '1';
const common = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  absWorkingDir: root,
  // A deferred require() instead: test runners that load CommonJS in contexts of their own (jest) have no import(), and
  // the first one of a process takes 10 ms.
  supported: { 'dynamic-import': false },
};

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return file.endsWith('.ts') && !file.endsWith('.d.ts') ? [file] : [];
  });
}

/** The files of the simulator's console page go to browsers as they are. */
function copyPage() {
  const [from, to] = [src, dist].map((folder) => join(folder, 'simulator', 'console', 'page'));
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (!name.endsWith('.json')) copyFileSync(join(from, name), join(to, name));
}

/** `cdktf-palette new` writes projects that are made of these examples; tests and linters look at them where they are. */
function copyTemplates() {
  for (const name of ['new', 'adopt', 'pipelines', 'site-maas', 'site-cloudstack', 'existing-kubernetes']) {
    cpSync(join(root, 'examples', name), join(dist, 'new', name), { recursive: true });
  }
}

/** The simulator brings a web server along, and only one command needs it: it stays where it is. */
const simulatorApart = {
  name: 'simulator-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /simulator\/index\.js$/ }, () => ({ path: '../simulator/index.js', external: true })),
};

/** Constructs bring cdktf along, and only one command needs them: they stay where they are. */
const constructsApart = {
  name: 'constructs-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /constructs\/index\.js$/ }, () => ({ path: '../constructs/index.js', external: true })),
};

/** All of undici is for those whose state is with a web server; the parts that every run needs are named by their files, and bundled. */
const undiciApart = {
  name: 'undici-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', external: true })),
};

/** The program, and a small one that starts it: that keeps what V8 compiled, for the next run. @param {string} folder */
async function bundleCli(folder) {
  const [main, pcg] = ['main', 'pcg'].map((name) => join(folder, `${name}.js`));
  await Promise.all([
    build({ ...common, entryPoints: [join(root, 'src', 'cli', 'main.ts')], outfile: main, bundle: true }),
    bundleProgram(join(root, 'src', 'cli', 'pcg.ts'), pcg),
  ]);
  chmodSync(main, 0o755);
  if (debugging) return;
  const text = readFileSync(pcg);
  // It is read as one byte a character. esbuild writes all else so, but regular expressions as they stand in the source.
  const odd = /.{0,40}[\x80-\xff]+/.exec(text.toString('latin1'));
  if (odd) throw new Error(`${pcg} has to be ASCII: write \\u escapes in the source of ${odd[0]}`);
  appendFileSync(pcg, `//${sha256(text)}\n`);
}

/** @param {string} entry @param {string} outfile */
function bundleProgram(entry, outfile) {
  return build({
    ...common,
    entryPoints: [entry],
    outfile,
    bundle: true,
    // They are large and rarely needed; openpgp's licence (LGPL) wants it to be exchangeable, too.
    external: ['re2js', 'openpgp', '@grpc/grpc-js', 'yaml', 'bcryptjs', 'pg', 'aws4', 'cdktf'],
    legalComments: 'none',
    // For debuggers. Published without: it would be most of the package.
    sourcemap: debugging ? 'linked' : false,
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [simulatorApart, constructsApart, undiciApart, ...loadLess],
  });
}

async function main() {
  rmSync(dist, { recursive: true, force: true });
  const provider = join(dist, 'bin', 'terraform-provider-palette');
  const modules = sources(src).filter((file) => !file.startsWith(join(src, 'cli')));
  mkdirSync(join(dist, 'bin'), { recursive: true });
  await Promise.all([
    build({ ...common, entryPoints: modules, outdir: dist, outbase: src }),
    bundleCli(join(dist, 'cli')),
    bundleProvider(root, provider, common),
    bundleOnCdktn(root, common),
  ]);
  copyPage();
  copyTemplates();
  chmodSync(provider, 0o755);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
