import type { Command } from 'commander';
import type { ClockState, Fault, FiredFault, Summary } from '../../simulator';
import { madeUpReport } from '../../simulator/made-up';
import { unknownText } from '../../simulator/unknown';
import { print } from '../console';
import { replaceFile } from '../replace-file';
import { UserError } from '../user-error';
import { type ControlCall, callSimulator, told } from './client';
import { playInstaller } from './installer';

/** The commands that ask something of a simulator that runs. */
export function addSimulateControls(simulate: Command): void {
  const gateway = (usage: string, description: string, call: (name: string) => ControlCall) =>
    simulate
      .command(usage)
      .description(description)
      .action(async (name: string) => void (await callSimulator(call(name))));
  const at = (name: string, what: string) => ({
    path: `gateways/${encodeURIComponent(name)}/${what}`,
    has: what === 'install' ? 'uid' : 'done',
  });
  gateway('install <gateway>', 'play the person who runs the kubectl commands of a registered gateway', (name) =>
    at(name, 'install'),
  );
  gateway('palette-cli <gateway>', 'play "palette pcg install" for a declared gateway, as INSTALLER_ANSWERS says', (name) =>
    playInstaller(name, process.env.INSTALLER_ANSWERS),
  );
  gateway('outage <gateway>', 'cut a gateway off', (name) => at(name, 'outage'));
  gateway('restore <gateway>', 'bring a gateway back', (name) => at(name, 'restore'));

  simulate
    .command('clock [advance]')
    .description('tell its time, or move it forward: 10m, 72h')
    .option('--speed <factor>', 'from now on, how much faster than the clock on the wall it goes')
    .action(async (advance: string | undefined, { speed }: { readonly speed?: string }) => {
      const body = { ...(advance !== undefined && { advance }), ...(speed !== undefined && { speed: speedOf(speed) }) };
      const clock = (await callSimulator({ path: 'clock', body, has: 'now' })) as ClockState;
      say(`${clock.now}, ${clock.speed === 0 ? 'standing still' : `${clock.speed} times as fast as the clock on the wall`}`);
    });
  simulate
    .command('summary')
    .description('what is in it')
    .option('--json', 'everything, for programs')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const summary = (await callSimulator({ method: 'GET', path: 'summary', has: 'clock' })) as Summary;
      say(json ? JSON.stringify(summary, null, 2) : summaryText(summary));
    });
  simulate
    .command('fault <spec...>')
    .description('order a fault, in the words of --fault')
    .action(async (spec: readonly string[]) => {
      // Whoever quotes the order as a whole, and whoever doesn't, means the same.
      const { parseFault } = await import('../../simulator/index.js');
      const fault = (await callSimulator({ path: 'faults', body: told(() => parseFault(spec.join(' '))), has: 'id' })) as Fault;
      say(`Fault ${fault.id} is ordered.`);
    });
  simulate
    .command('faults')
    .description('the faults that are ordered, and how often they struck')
    .option('--fired', 'every time that one struck')
    .option('--clear [number]', 'take one back, or all')
    .action(async ({ fired, clear }: { readonly fired?: boolean; readonly clear?: string | true }) => {
      if (clear !== undefined) {
        if (clear !== true && !/^\d+$/.test(clear)) throw new UserError(`--clear takes the number of a fault, not "${clear}"`);
        const path = clear === true ? 'faults' : `faults/${encodeURIComponent(clear)}`;
        await callSimulator({ method: 'DELETE', path, has: 'done' });
      } else if (fired)
        say(lines<FiredFault>(await callSimulator({ method: 'GET', path: 'faults/fired', has: 'items' }), firedText));
      else say(lines<Fault>(await callSimulator({ method: 'GET', path: 'faults', has: 'items' }), faultText));
    });
  simulate
    .command('snapshot [file]')
    .description('write its world down, for --snapshot; to the standard output without a file')
    .option('--secrets', "with the accounts' passwords and the API keys; needs the token that it printed at its start")
    .action(async (file: string | undefined, { secrets }: { readonly secrets?: boolean }) => {
      const path = `snapshot${secrets ? '?secrets=true' : ''}`;
      const text = `${JSON.stringify(await callSimulator({ method: 'GET', path, withToken: secrets === true, has: 'apiKeys' }))}\n`;
      if (file === undefined) print(text);
      else writeSnapshot(file, text);
    });
  simulate
    .command('reset')
    .description('back to what it began with')
    .action(async () => void (await callSimulator({ path: 'reset', has: 'done' })));
}

function speedOf(text: string): number {
  const speed = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(speed)) throw new UserError(`--speed takes a number, not "${text}"`);
  return speed;
}

/** Whole or not at all, and for its owner only also where the file was there before: there may be secrets in it. */
function writeSnapshot(file: string, text: string): void {
  replaceFile(file, text, { mode: 0o600 });
}

function summaryText({ clock, gateways, clusters, deleting, references, leftovers, madeUp, unknown, requests }: Summary): string {
  const counts = new Map<string, number>();
  for (const state of Object.values(clusters.states)) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
  const orphans = references.filter(({ gatewayExists }) => !gatewayExists);
  return [
    `${clock.now}, ${requests} requests served`,
    ...Object.entries(gateways.states).map(([name, state]) => `gateway ${name}: ${state}`),
    `${clusters.count} clusters${states === '' ? '' : `: ${states}`}`,
    ...(deleting.length > 0 ? [`being deleted: ${deleting.join(', ')}`] : []),
    ...orphans.map(({ cluster }) => `cluster ${cluster} refers to a gateway that is gone`),
    ...(leftovers.length > 0 ? [`${leftovers.length} machines are left behind`] : []),
    ...(madeUp.length > 0 ? [madeUpReport(madeUp)] : []),
    ...unknown.map(unknownText),
  ].join('\n');
}

function faultText({ id, name, times, fired, ...rest }: Fault): string {
  const what = 'event' in rest ? rest.event : { ...rest.match, action: rest.action };
  return `${id}${name === undefined ? '' : ` ${name}`}: struck ${times === 'always' ? `${fired} times` : `${fired} of ${times} times`}: ${JSON.stringify(what)}`;
}

function firedText({ order, at, action, method, path, object }: FiredFault): string {
  return [at, order, action, method, path, object].filter((part) => part !== undefined).join(' ');
}

function lines<Item>(answer: unknown, text: (item: Item) => string): string {
  return (answer as { readonly items: readonly Item[] }).items.map(text).join('\n');
}

function say(text: string): void {
  if (text !== '') print(`${text}\n`);
}
