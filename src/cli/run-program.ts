import { createConsole, printableLines } from './console';
import { createProgram } from './program';
import { tellable } from './tell-error';
import { ownArguments } from './terraform-arguments';
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
    await createProgram().parseAsync(entered(argv));
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

/** The command line as pcg takes it, once what it says of the folder and the environment is so. */
function entered(argv: readonly string[]): readonly string[] {
  const { args, env, folder } = ownArguments(argv.slice(2), process.env);
  if (folder !== undefined) {
    try {
      process.chdir(folder);
    } catch (error) {
      throw new UserError(`-chdir=${folder}: ${(error as Error).message}`);
    }
  }
  Object.assign(process.env, env);
  return [...argv.slice(0, 2), ...args];
}
