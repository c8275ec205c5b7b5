#!/usr/bin/env node
import { optimiseLate } from '../runtime/optimise-late';
import { createConsole, printableLines } from './console';
import { createProgram } from './program';
import { tellable } from './tell-error';
import { UserError } from './user-error';

// Whoever reads may go away (`pcg plan | head`); what goes on here goes on. Output that is lost otherwise makes the command fail,
// however well it went: it ends with its own exit code after that.
let lost = false;
process.on('exit', () => {
  if (lost) process.exitCode = 1;
});
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    if (lost) return;
    lost = true;
    if (stream === process.stdout) process.stderr.write(`pcg: the output could not be written: ${message}\n`);
  });
}

optimiseLate();
createProgram()
  .parseAsync([...process.argv])
  .catch((error: unknown) => {
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
  });
