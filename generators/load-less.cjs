// What esbuild leaves out of the programs, or puts off until it is used: loading it would take most of what a short run takes.

/** Palette is asked over HTTP/1.1 alone: undici's other half loads node:http2, which takes longer than a request. */
const withoutHttp2 = {
  name: 'without-http2',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/client-h2\.js$/ }, ({ path }) => ({ path, namespace: 'without-http2' }));
    onLoad({ filter: /.*/, namespace: 'without-http2' }, () => ({
      contents: `module.exports = () => { throw new Error('HTTP/2 is not a part of this program.') };`,
    }));
  },
};

/**
 * Modules of Node.js that few commands use, and that it takes milliseconds to load: they are loaded when something of them is used.
 * undici reads a number of node:http as it loads: it gets the module itself.
 */
const builtinsWhenUsed = {
  name: 'builtins-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(child_process|https?|readline|readline\/promises|zlib)$/ }, ({ path, importer, namespace }) =>
      namespace === 'file' && !importer.includes('/undici/') ? { path, namespace: 'when-used', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({ contents: whenUsed(path) }));
  },
};

/** A module with what can be called or looked into of one of Node.js. @param {string} path */
function whenUsed(path) {
  const names = Object.entries(require(path)).flatMap(([name, value]) => (Object(value) === value ? [name] : []));
  return `
    const used = (name) => require(${JSON.stringify(path)})[name];
    const late = (name) => new Proxy(function () {}, {
      apply: (_, self, given) => Reflect.apply(used(name), self, given),
      construct: (_, given, subclass) => Reflect.construct(used(name), given, subclass),
      get: (_, key) => used(name)[key],
    });
    ${names.map((name) => `export const ${name} = /* @__PURE__ */ late(${JSON.stringify(name)});`).join('\n')}`;
}

/**
 * The file with the compiled part of fs-native-extensions by its name: it is looked for as modules of another runtime are, which takes
 * as long as planning a small stack. Where it isn't or doesn't load, its own search finds one or says why not.
 */
const locksAtOnce = {
  name: 'locks-at-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/binding$/ }, ({ path, importer }) =>
      importer.includes('/fs-native-extensions/') ? { path, namespace: 'locks-at-once' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'locks-at-once' }, () => ({
      contents: `
        const binding = (file) => require('fs-native-extensions/' + file);
        try {
          module.exports = binding('prebuilds/' + process.platform + '-' + process.arch + '/fs-native-extensions.node');
        } catch {
          module.exports = binding('binding.js');
        }`,
    }));
  },
};

/** @type {import('esbuild').Plugin[]} */
const loadLess = [withoutHttp2, builtinsWhenUsed, locksAtOnce];

module.exports = { loadLess };
