// Says loudly, at the very end, what could not be tested.

const isBrowserTest = (file) => /[\\/]test[\\/]browser[\\/]/.test(file);
const isJudgesTest = (file) => /[\\/]test[\\/]judges[\\/](?!newcomer)/.test(file);
const isMachineTest = (file) =>
  /[\\/](?:security[\\/](?:compiled-code|writes)|acceptance[\\/](?:lost-output|namespaces))\.test\.ts$/.test(file);
const isShellTest = (file) => /[\\/]acceptance[\\/]completion\.test\.ts$/.test(file);
const isApiTest = (file) => /[\\/](?:test[\\/]api[\\/]|acceptance[\\/]official-(?:by-hand|states|step-by-step)\.test)/.test(file);
const isPostgresTest = (file) =>
  /[\\/](?:acceptance[\\/](?:backends[\\/](?:pg|turns)|fleet[\\/]backend-states)|judges[\\/]newcomer)\.test\.ts$/.test(file);
const isOther = (file) =>
  ![isApiTest, isBrowserTest, isJudgesTest, isMachineTest, isPostgresTest, isShellTest].some((is) => is(file));

/** What tests are left out for want of: the suites of test/browser need a browser, those of test/judges judges, those of test/api and three more what is published, four a machine that lets them, one shells, all others terraform. */
const NEEDS = [
  { program: 'terraform is not on the PATH', title: 'ACCEPTANCE', isIn: isOther },
  { program: 'the run is not root, or the machine has no /dev/full or no PID namespaces', title: 'MACHINE', isIn: isMachineTest },
  {
    program: 'bash, zsh or fish is not on the PATH, or script (util-linux), which gives them a terminal',
    title: 'SHELL',
    isIn: isShellTest,
  },
  { program: 'PostgreSQL (initdb, pg_ctl) or terraform is not on the PATH', title: 'POSTGRES', isIn: isPostgresTest },
  { program: 'what they read is not beside this repository, see the beginning', title: 'API', isIn: isApiTest },
  { program: 'there is no Chromium on this machine', title: 'BROWSER', isIn: isBrowserTest },
  { program: 'a judge or a published description is missing, see the beginning', title: 'JUDGES', isIn: isJudgesTest },
];

class LeftOutReporter {
  /** @param {{ readonly testNamePattern?: string }} config jest's own */
  constructor(config) {
    // Tests that were not asked for by name are not missing.
    this.chosen = Boolean(config.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    if (results.numPendingTests === 0 || this.chosen) return;
    const [line, lines] = ['!'.repeat(78), []];
    for (const { program, title, isIn } of NEEDS) {
      const suites = results.testResults.filter((result) => isIn(result.testFilePath) && result.numPendingTests > 0);
      const tests = suites.reduce((sum, result) => sum + result.numPendingTests, 0);
      if (suites.length === 0) continue;
      lines.push(
        `  ${tests} ${title} TESTS WERE LEFT OUT: ${program}.`,
        `  What they prove was not proved by this run (${suites.length} suites).`,
      );
    }
    if (lines.length > 0) console.error(`\n${line}\n${lines.join('\n')}\n${line}\n`);
  }
}

module.exports = LeftOutReporter;
