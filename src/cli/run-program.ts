import { createConsole, printableLines } from './console';
import { createProgram } from './program';
import { tellable } from './tell-error';
import { withTraces } from './traces';
import { UserError } from './user-error';

/**
 * Runs one command of `pcg`. What went wrong is told, and the exit code is that of the process.
 * @param argv as a process has it: the command's words begin with the third
 */
export async function runProgram(argv: readonly string[]): Promise<void> {
  await withTraces(
    process.env,
    () => runCommand(argv),
    () => process.exitCode === 1,
  );
}

async function runCommand(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    const diagnostics = tellable(error);
    if (diagnostics) createConsole().diagnose(diagnostics);
    else if (error instanceof UserError) process.stderr.write(`pcg: ${printableLines(error.message)}\n`);
    else {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `pcg: this is a bug; please report it at https://github.com/cdktf-palette/cdktf-palette/issues\n\n${printableLines(text)}\n`,
      );
    }
    process.exitCode = 1;
  }
}
