const swc = {
  jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022', keepClassNames: true },
  module: { type: 'commonjs' },
};

/** @param {string} name @param {object} [extra] */
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  // Copies of projects in examples, with the same names.
  modulePathIgnorePatterns: ['<rootDir>/dist/new/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...extra,
});

/** One realm for all files of a worker: most of what they need is loaded once. */
const oneRealm = {
  testEnvironment: '<rootDir>/test/one-realm/environment.cjs',
  runtime: '<rootDir>/test/one-realm/runtime.cjs',
};

module.exports = {
  // Unit tests take milliseconds; a run of the real terraform takes seconds.
  testTimeout: 120_000,
  reporters: ['default', './test/acceptance/support/left-out.cjs'],
  projects: [
    project('unit', oneRealm),
    // The provider's resources on a local Palette in the same process, in virtual time.
    project('provider', oneRealm),
    ...['acceptance', 'differential', 'chaos', 'security', 'fuzz', 'browser'].map((name) => project(name, oneRealm)),
    ...['api', 'judges', 'conformance', 'cdktn'].map((name) => project(name)),
  ],
};
