// Loaded into a program before it begins (node --require): the look-up of a name takes minutes, as with a name server that is
// gone, and nothing can end it.

const dns = require('node:dns');

dns.lookup = (_, options, found) => {
  process.stderr.write('looking up a name\n');
  setTimeout(found ?? options, 600_000, Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' }));
};
