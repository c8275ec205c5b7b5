import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnyFaultOrder, Inventory, SimulatorOptions } from '../../simulator';
import { madeUpReport } from '../../simulator/made-up';
import { TOKEN_VARIABLE } from '../../simulator/secrets-token';
import { RULE_CHOICES } from '../../simulator/world/rules';
import { print } from '../console';
import { replaceFile } from '../replace-file';
import { shellWord } from '../shell-word';
import { UserError } from '../user-error';
import { DEFAULT_PORT, told } from './client';

/** The flags of `pcg simulate`, as they were given. */
export interface ServeFlags {
  readonly port: string;
  readonly seed: string;
  readonly snapshot?: string;
  readonly data?: string;
  readonly inventory?: string;
  readonly speed?: string;
  readonly clock?: 'running' | 'manual';
  readonly fault?: readonly string[];
  readonly faults?: string;
  readonly rateLimit?: boolean;
  readonly record?: string;
  readonly https?: boolean;
  readonly caFile: string;
  readonly tlsName?: readonly string[];
  readonly hostName?: readonly string[];
  readonly paletteVersion?: NonNullable<SimulatorOptions['strict']>['paletteVersion'];
  readonly strict?: readonly string[];
}

/** A simulator that listens. */
export interface RunningSimulator {
  /** What to print: the lines that a shell needs. */
  readonly greeting: string;
  /** What programs that work with it find in their environment. */
  readonly environment: { readonly PALETTE_HOST: string; readonly PALETTE_API_KEY: string };
  /** Stops it. @returns what to say at the end: the names of data centres that were made up; empty when none was */
  close(): Promise<string>;
}

const DEFAULT_SPEED = '60';

/** Starts what the flags ask for. Throws a UserError for flags that make no sense. */
export async function startSimulator(flags: ServeFlags): Promise<RunningSimulator> {
  if (flags.tlsName !== undefined && !flags.https) throw new UserError('--tls-name is for --https');
  if (flags.clock === 'manual' && flags.speed !== undefined) {
    throw new UserError('--clock manual stands still: it takes no --speed');
  }
  // Only this command needs a server: the others start faster without it.
  const { createSimulator, createWorldClock, DataInUseError, DEFAULT_SEED, MOST_SPEED, parseFault, readInventory, SEEDS } =
    await import('../../simulator/index.js');
  if (!Object.hasOwn(SEEDS, flags.seed)) {
    throw new UserError(`there is no seed "${flags.seed}"; take ${Object.keys(SEEDS).join(', ')}`);
  }
  const port = numberOption('--port', flags.port, 65_535, String(DEFAULT_PORT));
  if (!Number.isInteger(port)) throw new UserError(`--port takes a whole number, not "${flags.port}"`);
  const speed = flags.clock === 'manual' ? 0 : numberOption('--speed', flags.speed ?? DEFAULT_SPEED, MOST_SPEED, DEFAULT_SPEED);
  if (speed === 0 && flags.clock !== 'manual') {
    throw new UserError(
      `--speed 0 would make nothing ever happen: take --speed ${DEFAULT_SPEED}, or --clock manual and move its time with "pcg simulate clock 10m"`,
    );
  }
  checkFiles(flags);
  const options: SimulatorOptions = {
    seed: flags.seed as keyof typeof SEEDS,
    clock: createWorldClock({ speed }),
    strict: rulesOf(flags),
    log: (level, message, { stack: _, ...fields } = {}) => {
      if (level === 'error') print(`pcg: ${message}: ${fields.error ?? JSON.stringify(fields)}\n`, process.stderr);
    },
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.snapshot !== undefined && { snapshot: jsonFile('--snapshot', flags.snapshot) }),
    ...(flags.inventory !== undefined && { inventory: inventoryFile(flags.inventory, readInventory) }),
    ...(flags.record !== undefined && { record: flags.record }),
    ...(flags.rateLimit && { rateLimit: true }),
    ...(flags.hostName !== undefined && { hostNames: flags.hostName }),
    ...(flags.https && { https: { names: flags.tlsName ?? [] } }),
  };
  if (flags.https) checkCaFile(resolve(flags.caFile));
  const simulator = told(() => createSimulator(options), prefixOf(flags));
  for (const order of fileOrders(flags.faults)) {
    told(() => simulator.control.addFault(order as AnyFaultOrder), `--faults ${flags.faults}: `);
  }
  for (const spec of flags.fault ?? []) told(() => simulator.control.addFault(parseFault(spec)), '--fault: ');
  const url = await simulator.listen({ port, holdProcess: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new UserError(`port ${flags.port} is taken; choose another with --port`);
    if (error.code === 'EACCES' && error.syscall === 'listen') {
      throw new UserError(`port ${flags.port} may not be used by you; choose another with --port`);
    }
    throw error instanceof DataInUseError ? new UserError(error.message) : error;
  });
  const environment = { PALETTE_HOST: url, PALETTE_API_KEY: DEFAULT_SEED.apiKeys[0]?.key ?? '' };
  const lines = Object.entries(environment).map(([name, value]) => `export ${name}=${value}`);
  const secrets = `For snapshots with secrets: export ${TOKEN_VARIABLE}=${simulator.secretsToken}\n`;
  try {
    if (simulator.caCertificate !== undefined) lines.push(...trustLines(simulator.caCertificate, flags.caFile));
  } catch (error) {
    await simulator.close();
    throw error;
  }
  return {
    environment,
    greeting:
      `A simulated Palette listens. Stop it with Ctrl-C.\n\n${lines.map((line) => `  ${line}\n`).join('')}\n` +
      `Its console: ${url}/__simulator/console\n${secrets}`,
    close: async () => {
      const { madeUp } = simulator.control.summary();
      await simulator.close();
      return madeUpReport(madeUp);
    },
  };
}

/** Writes the authority's certificate; the lines that make programs trust it. */
function trustLines(certificate: string, caFile: string): readonly string[] {
  const file = resolve(caFile);
  replaceFile(file, certificate, { mode: 0o644 });
  return [
    `export NODE_EXTRA_CA_CERTS=${shellWord(file)}`,
    '# Programs in Go take this one, in place of the authorities of the system:',
    `export SSL_CERT_FILE=${shellWord(file)}`,
  ];
}

/** What is written must not be written over anything else that was named. */
function checkFiles({ data, record, snapshot, inventory, faults, https, caFile }: ServeFlags): void {
  const files = {
    '--data': data,
    '--record': record,
    '--ca-file': https ? caFile : undefined,
    '--snapshot': snapshot,
    '--inventory': inventory,
    '--faults': faults,
  };
  const seen = new Map<string, string>();
  for (const [option, file] of Object.entries(files)) {
    if (file === undefined) continue;
    const other = seen.get(resolve(file));
    if (other !== undefined) throw new UserError(`${other} and ${option} name the same file, ${file}: each needs its own`);
    seen.set(resolve(file), option);
  }
}

/** A file that holds something else must not be lost. */
function checkCaFile(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UserError(`${file} is a link, and what it leads to is not written: name a file with --ca-file`);
  }
  if (existsSync(file) && !(statSync(file).isFile() && readFileSync(file, 'utf8').startsWith('-----BEGIN CERTIFICATE-----'))) {
    throw new UserError(`${file} exists and is no certificate: name another file with --ca-file`);
  }
}

/** A world that can't be read from `--data` names its file itself. */
function prefixOf({ data, snapshot }: ServeFlags): string {
  return snapshot === undefined || (data !== undefined && existsSync(data)) ? '' : `--snapshot ${snapshot}: `;
}

function rulesOf({ strict = [], paletteVersion }: ServeFlags): NonNullable<SimulatorOptions['strict']> {
  const rules = strict.map((text) => {
    const [rule = '', value = ''] = text.split(/=(.*)/s);
    if (!Object.hasOwn(RULE_CHOICES, rule)) {
      throw new UserError(`--strict knows no rule "${rule}"; take ${Object.keys(RULE_CHOICES).join(', ')}`);
    }
    const choices: readonly string[] = RULE_CHOICES[rule as keyof typeof RULE_CHOICES];
    if (!choices.includes(value)) throw new UserError(`--strict ${rule} takes ${choices.join(' or ')}, not "${value}"`);
    return [rule, value] as const;
  });
  return { ...Object.fromEntries(rules), ...(paletteVersion !== undefined && { paletteVersion }) };
}

/** Each problem in it begins with the file and the line. */
function inventoryFile(file: string, read: (text: string, file: string) => Inventory): Inventory {
  const text = textFile('--inventory', file);
  return told(() => read(text, file));
}

function fileOrders(file: string | undefined): readonly unknown[] {
  if (file === undefined) return [];
  const orders = jsonFile('--faults', file);
  if (!Array.isArray(orders)) throw new UserError(`--faults ${file}: it holds no JSON array of orders`);
  return orders;
}

function textFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${option} ${file}: ${(error as Error).message}`);
  }
}

function jsonFile(option: string, file: string): unknown {
  const text = textFile(option, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${option} ${file}: ${(error as Error).message}`);
  }
}

function numberOption(name: string, text: string, most: number, example: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= most)) {
    throw new UserError(`${name} takes a number from 0 to ${most}, not "${text}"; for example ${name} ${example}`);
  }
  return number;
}
