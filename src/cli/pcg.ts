import { runProgram } from './run-program';

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

void runProgram([...process.argv]);
