import { readFileSync } from 'node:fs';
import { parseFault } from '../../../../src/simulator/faults';
import { ACTIONS, PLAIN_ACTIONS } from '../../../../src/simulator/faults/action';
import { EVENTS } from '../../../../src/simulator/faults/world-event';

const page = readFileSync('docs/simulator.md', 'utf8');

/** The cells of the tables that have a column of specs. */
const rows = [...page.matchAll(/^\| (`[{"][^|]*(?:\\\|[^|]*)*) \| (`[^|]*) \| /gm)].map(([, json = '', specs = '']) => ({
  json,
  specs,
}));
const specs = rows.flatMap(({ specs }) => [...specs.matchAll(/`([^`]+)`/g)].map(([, spec = '']) => spec));
const commands = [...page.matchAll(/^pcg simulate fault '(.+)'$/gm)].map(([, spec = '']) => spec);

test('every fault has a row in docs/simulator.md', () => {
  const documented = rows.map(({ json }) => /^`\W*([\w-]+)/.exec(json)?.[1]);
  expect(documented).toEqual([...PLAIN_ACTIONS, ...Object.keys(ACTIONS), ...Object.keys(EVENTS)]);
});

test.each(specs)('docs/simulator.md has a setting that can be read: %s', (spec) => {
  const isEvent = Object.keys(EVENTS).some((name) =>
    spec.startsWith(`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=`),
  );
  expect(() => parseFault(isEvent ? spec : `/v1/** ${spec}`)).not.toThrow();
});

test.each(commands)('docs/simulator.md has a command that can be read: %s', (spec) => {
  expect(parseFault(spec)).toMatchObject(spec.startsWith('outage') ? { event: { outage: 'berlin' } } : { match: {} });
});
