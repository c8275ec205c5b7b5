// Says loudly, at the very end, what could not be tested.
class LeftOutReporter {
  /** @param {{ readonly testNamePattern?: string }} config jest's own */
  constructor(config) {
    // Tests that were not asked for by name are not missing.
    this.chosen = Boolean(config.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const suites = results.testResults.filter(
      (result) => result.skipped || (result.numPendingTests > 0 && result.numPassingTests === 0),
    );
    const tests = results.numPendingTests;
    if (tests === 0 || this.chosen) return;
    const line = '!'.repeat(78);
    console.error(
      `\n${line}\n  ${tests} ACCEPTANCE TESTS WERE LEFT OUT: terraform is not on the PATH.\n  What they prove was not proved by this run (${suites.length} suites).\n${line}\n`,
    );
  }
}

module.exports = LeftOutReporter;
