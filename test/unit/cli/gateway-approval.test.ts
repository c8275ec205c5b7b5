import { PassThrough } from 'node:stream';
import { runProgram } from '../../../src/cli/run-program';
import { createSimulator, type Simulator } from '../../../src/simulator';

const STDIN = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
const ENV = { ...process.env };

let simulator: Simulator;
let said = '';
let answer = () => {};
beforeEach(async () => {
  simulator = createSimulator({ speed: 10_000 });
  Object.assign(process.env, { PALETTE_HOST: await simulator.listen(), PALETTE_API_KEY: 'local-palette' });
  simulator.control.installWithCli({ name: 'dc9', cloudType: 'vsphere' });
  simulator.control.clock({ advance: '1h' });
  said = '';
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      if (String(text).includes('Enter a value')) answer();
      return true;
    });
  }
});
afterEach(async () => {
  jest.restoreAllMocks();
  Object.defineProperty(process, 'stdin', STDIN);
  process.env = { ...ENV };
  process.exitCode = undefined;
  await simulator.close();
});

/** Somebody at a terminal, who answers with this when he is asked; something may happen while he thinks. */
function answering(word: string, meanwhile: () => void = () => {}): void {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
  answer = () => {
    meanwhile();
    stdin.write(`${word}\n`);
  };
}

async function gateway(...args: readonly string[]): Promise<unknown> {
  await runProgram(['node', 'pcg', 'gateway', ...args]);
  return process.exitCode;
}

const gateways = () => simulator.control.summary().gateways.names;

test.each(['no', 'y', ''])('who answers "%s" is asked once, and nothing is changed', async (word) => {
  answering(word);
  expect(await gateway('drain', 'dc9')).toBe(1);
  expect(said.match(/Enter a value/g)).toHaveLength(1);
  expect(said).toContain('Do you want to remove the gateway "dc9"?');
  expect(said).toContain('Cancelled. Nothing was changed.');
  expect(gateways()).toContain('dc9');
});

test('who answers "yes" has it done', async () => {
  answering('yes');
  expect(await gateway('drain', 'dc9')).toBe(0);
  expect(said.match(/Enter a value/g)).toHaveLength(1);
  expect(said).toContain('The gateway "dc9" is removed.');
  expect(gateways()).not.toContain('dc9');
});

test('a gateway that comes back while somebody thinks about its reset is not reset', async () => {
  simulator.control.outage('dc9');
  simulator.control.clock({ advance: '1h' });
  answering('yes', () => {
    simulator.control.restore('dc9');
    simulator.control.clock({ advance: '1h' });
  });
  expect(await gateway('reset', 'dc9')).toBe(1);
  expect(said).toContain('Do you want to reset the gateway "dc9"');
  expect(said).toContain('The gateway "dc9" runs, and only one that got stuck on its way is reset.');
  expect(simulator.control.summary().gateways.states.dc9).toBe('Running');
});
