// Preloaded: writes down, at the end of a process, which modules of Node.js and which packages it loaded.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const builtins = process.moduleLoadList.flatMap((entry) => (entry.startsWith('NativeModule ') ? [entry.slice(13)] : []));
  const packages = Object.keys(require.cache).flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
  writeFileSync(process.env.MODULES_FILE, JSON.stringify({ builtins, packages }));
});
