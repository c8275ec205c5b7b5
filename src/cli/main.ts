#!/usr/bin/env node
import './refuse-old-node';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileLess } from '../runtime/compile-less';
import { compiled } from '../runtime/compiled-code';

/** These run most of the program, when they do what they are for. What others leave behind would lack what they call. */
const THOROUGH = ['plan', 'apply', 'destroy', 'refresh'];
const HELP = ['--help', '-h'];

// What V8 compiled is only good for a process with the same flags: they come first.
compileLess();
const load = createRequire(__filename);
const filename = join(__dirname, 'pcg.js');
const text = readFileSync(filename, 'latin1');
// A build for debuggers has a source map in its place, which Node.js reads of files that it loads itself.
const hash = /\n\/\/([0-9a-f]{64})\n$/.exec(text.slice(-70))?.[1];
if (hash === undefined) load(filename);
else {
  const isThorough = (exitCode: number) =>
    exitCode !== 1 && process.argv.some((arg) => THOROUGH.includes(arg)) && !process.argv.some((arg) => HELP.includes(arg));
  const program = compiled({ name: 'pcg', text, hash, filename, parameters: ['require', '__dirname'] }, isThorough);
  program(load, __dirname);
}
