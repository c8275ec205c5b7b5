const { setFlagsFromString } = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

// Most of what tests call they call some dozens of times: compiling it well takes more time than it saves.
setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--always-sparkplug');

/** What a file leaves in its realm by way of jest: circus's state and who listens to it, `jest.setTimeout`, `jest.retryTimes`. */
const LEFT_BY_JEST = [
  'JEST_STATE_SYMBOL',
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
];

/** An environment that outlives a test file: what the file did to the process's variables, its `exit`, and by spies is undone instead. */
class LastingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { process } = this.global;
    this.before = { env: { ...process.env }, exit: process.exit };
  }

  async teardown() {
    const { global, before } = this;
    this.moduleMocker.restoreAllMocks();
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    global.process.exit = before.exit;
    for (const name of Object.keys(global.process.env)) if (!(name in before.env)) delete global.process.env[name];
    Object.assign(global.process.env, before.env);
    for (const symbol of Object.getOwnPropertySymbols(global)) {
      if (LEFT_BY_JEST.includes(symbol.description)) delete global[symbol];
    }
  }
}

let environment;

/** Jest's environment for node, one for all test files of a worker in place of a new realm for each: `runtime.cjs` says what for. */
module.exports = function OneRealm(config, context) {
  // Jest calls it with `new`, which gives what a function returns.
  environment ??= new LastingEnvironment(config, context);
  return environment;
};
