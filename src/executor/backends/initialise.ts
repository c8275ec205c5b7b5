import { type ObjectValue, record } from '../../framework';
import type { MarkedValue } from '../expression/marked-value';
import { type Backend, type BackendContext, backendError, type Workspaces } from './backend';
import { configHash } from './config-hash';
import { backendOf, needed, unsupportedBackend } from './index';
import { type BackendConfig, changeOf, isSame } from './initialised';
import { type KeptBackend, keptValues, readKept, settingsJson } from './kept-backend';
import { readSettings } from './settings';

export { type KeptBackend, keepBackend } from './kept-backend';

/** A backend with all its settings. */
export interface BackendPlace {
  readonly type: string;
  readonly backend: Backend;
  readonly settings: ObjectValue;
}

/** What `init` has to do about a stack's backend. */
export interface BackendInit {
  /** What is different from what is set up, in terraform's words; undefined where nothing is. */
  readonly reason: string | undefined;
  /** Whether `init` has set one up before. */
  readonly wasSetUp: boolean;
  /** What the backend is called in which the states are so far. */
  readonly fromType: string;
  /** Where they are, for a backend that pcg has. */
  readonly from: BackendPlace | undefined;
  readonly to: BackendPlace;
  /** What is kept for the runs that come; undefined for a stack without a `backend` block. */
  readonly keep: KeptBackend | undefined;
}

const LOCAL: BackendConfig = { type: 'local', settings: { path: null, workspace_dir: null }, implied: true };

/**
 * Compares a configuration's backend with the one that is set up.
 * @param given settings of `-backend-config`, which go before those of the block
 * @throws DiagnosticError
 */
export function backendInit(
  config: BackendConfig,
  given: ReadonlyMap<string, MarkedValue>,
  context: Pick<BackendContext, 'directory' | 'env'>,
): BackendInit {
  const backend = needed(config.type);
  if (config.implied && given.size > 0) {
    throw backendError(
      'Missing backend configuration',
      '--backend-config completes a backend block, and the configuration has none.',
    );
  }
  const kept = readKept(context);
  const settings = withGiven(config, backend, given);
  const to = { type: config.type, backend, settings };
  const keep = config.implied
    ? undefined
    : { type: config.type, config: settingsJson(backend, settings), hash: configHash(config.type, backend, config.settings) };
  if (!kept) {
    const reason = keep && `Initial configuration of the requested backend "${config.type}"`;
    return { reason, wasSetUp: false, fromType: LOCAL.type, from: placeOf(LOCAL.type, LOCAL.settings), to, keep };
  }
  const keptBackend = backendOf(kept.type);
  const there = keptBackend && placeOf(kept.type, keptValues(keptBackend.schema, kept.config));
  const changed = changeOf(config, backend, kept);
  const isUnchanged = (given.size === 0 && changed === undefined) || (kept.type === config.type && isSame(backend, settings, kept));
  const before = { wasSetUp: true, fromType: kept.type, from: there };
  if (isUnchanged) return { ...before, reason: undefined, to: there ?? to, keep: kept };
  return { ...before, reason: changed ?? 'Backend configuration block has changed', to, keep };
}

const placeOf = (type: string, settings: ObjectValue): BackendPlace => ({ type, backend: needed(type), settings });

function withGiven({ type, settings }: BackendConfig, { schema }: Backend, given: ReadonlyMap<string, MarkedValue>): ObjectValue {
  const read = readSettings(schema, given);
  if ('problem' in read) {
    throw backendError('Invalid backend configuration argument', `--backend-config for the backend "${type}": ${read.problem}.`);
  }
  return record(Object.keys(schema.block.attributes).map((name) => [name, read.settings[name] ?? settings[name] ?? null] as const));
}

/** The workspaces that a place has; `default` alone where it has none. */
export function workspacesAt(place: BackendPlace, context: Omit<BackendContext, 'workspace'>): Workspaces | undefined {
  return place.backend.workspaces?.(place.settings, context);
}

/** Where states come from that go along. @throws DiagnosticError for a backend that pcg doesn't have */
export function neededFrom({ from, fromType }: BackendInit): BackendPlace {
  if (from) return from;
  throw backendError(
    'Unsupported backend type',
    `The states are in a backend that pcg can't reach. ${unsupportedBackend(fromType)} Let terraform take them along ("terraform init -migrate-state"), or leave them there with --reconfigure.`,
  );
}
