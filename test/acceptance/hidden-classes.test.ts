import { spawnSync } from 'node:child_process';

/** Builds code as the package is built, and runs it in a Node.js process that tells what V8 makes of objects. */
const BUILD_AND_RUN = `
  const { build } = require('./generators/compile.cjs');
  build({ stdin: { contents: process.argv[1] }, format: 'cjs', write: false }).then(([{ text }]) => eval(text));
`;

function run(code: string): unknown {
  const args = ['--allow-natives-syntax', '-e', BUILD_AND_RUN, code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

// esbuild's parser knows nothing of V8's own functions.
const SAME = `const same = new Function('a', 'b', 'return %HaveSameMap(a, b)');`;

test('objects that come of one literal with a spread share a hidden class', () => {
  expect(
    run(`${SAME}
      const extended = (name) => ({ ...{ mode: 'managed', name }, key: 1 });
      const objects = Array.from({ length: 100 }, (_, i) => extended('n' + i));
      console.log(objects.filter((object) => same(object, objects[99])).length > 50);`),
  ).toBe(true);
});

test.each([
  ['one within another', '({ ...a, b: { ...{ ...a, c: 2 }, d: 3 } })', { x: 1, b: { x: 1, c: 2, d: 3 } }],
  ['what comes later wins', '({ ...a, x: 2, ...{ x: 3 } })', { x: 3 }],
  ['conditions', '({ ...(a.x > 1 && { b: 1 }), ...(a.x === 1 ? { c: 1 } : {}) })', { c: 1 }],
  ['a pattern', '(() => { let rest; ({ ...rest } = a); return rest; })()', { x: 1 }],
  [
    'a text and a template',
    "({ ...a, s: '{ ...a, b }', t: `{ ...a, ${JSON.stringify({ ...a, u: 1 })} }` })",
    {
      x: 1,
      s: '{ ...a, b }',
      t: '{ ...a, {"x":1,"u":1} }',
    },
  ],
  ['keys that mean more elsewhere', "({ ...JSON.parse('{\"__proto__\": 1}'), b: 2 }).hasOwnProperty('__proto__')", true],
])('%s: comes to the same', (_, expression, value) => {
  expect(run(`const a = { x: 1 }; console.log(JSON.stringify(${expression}));`)).toEqual(value);
});
