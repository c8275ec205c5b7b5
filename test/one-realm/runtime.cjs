const { join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/** Holds what all test files of this worker share. It is never torn down: modules load others long after they were loaded. */
let shared;

/**
 * Jest's runtime, which loads the product and its libraries once for all test files of a worker. By itself jest loads them anew for each
 * file, and with them goes all that was compiled: half of the time of the unit tests was that.
 *
 * Test files and all else under `test` are loaded anew, with hooks and fixtures of their own. So `jest.mock` does not reach what the
 * product imports; here everything is handed in instead. What the product keeps in its modules is seen by many files, as it is by many
 * users of a program that runs for long: a test that fails for what an earlier file did has found a fault.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...parts) {
    shared ??= new Runtime(...parts);
    super(...parts);
  }

  requireModule(from, moduleName, options, isRequireActual) {
    const own =
      moduleName === undefined ||
      options?.isInternalModule ||
      this._resolution.isCoreModule(moduleName) ||
      this._resolution.resolveCjs(from, moduleName).startsWith(join(this._config.rootDir, 'test') + sep);
    return own
      ? super.requireModule(from, moduleName, options, isRequireActual)
      : shared.requireModule(from, moduleName, options, isRequireActual);
  }

  /** Jest's own modules: circus, which keeps the tests of a file, is of one file; `expect` and the like know nothing of files. */
  requireInternalModule(from, moduleName) {
    const own = moduleName === undefined || moduleName.includes('circus') || moduleName.startsWith('.');
    return own ? super.requireInternalModule(from, moduleName) : shared.requireInternalModule(from, moduleName);
  }

  /** For the stacks of errors: by file, and as they are when somebody asks, which is long after this was called. */
  getSourceMaps() {
    const maps = [shared.getSourceMaps(), super.getSourceMaps()];
    return {
      get: (file) => maps.map((map) => map.get(file)).find((found) => found !== undefined),
      *[Symbol.iterator]() {
        for (const map of maps) yield* map;
      },
    };
  }
};
