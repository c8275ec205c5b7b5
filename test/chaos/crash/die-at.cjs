// Loaded into pcg before it begins (node --require): counts what it does to the files of the state (the state, its journal, locks,
// backups), notes each on a line of a file, and kills the process at one of them.
//   DIE_AT='{ "notes": FILE, "line": LINE, "nth": N, "part": P }': when LINE is to be noted for the Nth time; P (0 to 1) of its
//   bytes are written when it is a write, otherwise it is done when P is 1. Without LINE at none.

const { appendFileSync, existsSync } = require('node:fs');
const { basename } = require('node:path');
const files = require('node:fs/promises');

const { notes, line: deadly, nth, part } = JSON.parse(process.env.DIE_AT ?? '{}');
const { open, rename, rm, unlink } = files;
let count = 0;

const isOurs = (path) => typeof path === 'string' && basename(path).includes('tfstate');

/** Notes an event, and tells whether it is the one. */
function meet(kind, path, text = '') {
  const what = ['outcome', 'checkpoint', 'intent'].find((word) => text.includes(`"${word}"`)) ?? '';
  const line = `${kind} ${basename(path)} ${what}`;
  appendFileSync(notes, `${line}\n`);
  return line === deadly && ++count === nth;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal takes a moment, and nothing may be done in it.
  return new Promise(() => undefined);
}

const struck = (kind, path, act) => async () => {
  if (!meet(kind, path)) return act();
  if (part === 1) await act();
  return die();
};

files.open = async (path, ...options) => {
  const handle = await open(path, ...options);
  return isOurs(path) ? watched(handle, path) : handle;
};
files.rename = (from, to) => (isOurs(to) ? struck('rename', to, () => rename(from, to))() : rename(from, to));
const removal =
  (remove) =>
  (path, ...options) =>
    isOurs(path) && existsSync(path) ? struck('remove', path, () => remove(path, ...options))() : remove(path, ...options);
files.rm = removal(rm);
files.unlink = removal(unlink);

function watched(handle, path) {
  const [write, truncate, sync] = [handle.write, handle.truncate, handle.sync].map((method) => method.bind(handle));
  handle.write = async (data, offset, length, position) => {
    if (!meet('write', path, data.subarray(offset, offset + length).toString())) return write(data, offset, length, position);
    const last = Math.floor(length * part);
    if (last > 0) await write(data, offset, last, position);
    return die();
  };
  handle.truncate = (length) => struck('truncate', path, () => truncate(length))();
  handle.sync = () => struck('sync', path, sync)();
  return handle;
}
