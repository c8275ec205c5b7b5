// Loaded into pcg before it begins (node --require): the process kills itself in the middle of a write
// of its state file, so that a half written file needs no luck.
//   DIE_IN_WRITE='FILE NTH PART': in the NTH write of FILE, after PART (0 to 1) of its bytes

const files = require('node:fs/promises');

const [file, nth, part] = (process.env.DIE_IN_WRITE ?? '').split(' ');
const { open } = files;
let left = Number(nth);

files.open = async (path, ...options) => {
  const handle = await open(path, ...options);
  return path === file ? deadly(handle) : handle;
};

function deadly(handle) {
  const write = handle.write.bind(handle);
  handle.write = async (data, offset, length, position) => {
    if (--left > 0) return write(data, offset, length, position);
    const last = Math.floor(length * Number(part));
    if (last > 0) await write(data, offset, last, position);
    process.kill(process.pid, 'SIGKILL');
    // The signal takes a moment, and nothing may be done in it.
    return new Promise(() => undefined);
  };
  return handle;
}
