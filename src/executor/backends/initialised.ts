import { type ObjectValue, record } from '../../framework';
import { type Backend, backendError } from './backend';
import { configHash } from './config-hash';
import { type KeptBackend, keptValues, type Place, readKept, settingsJson } from './kept-backend';

/** A `backend` block, or the one that there is without any. */
export interface BackendConfig {
  readonly type: string;
  /** Of the backend's schema; what isn't set is null. */
  readonly settings: ObjectValue;
  /** No block says it. */
  readonly implied?: true;
}

/**
 * Adds what `init -backend-config` was given, which it keeps in the data folder
 * (https://developer.hashicorp.com/terraform/language/backend#partial-configuration). A configuration's own settings go before.
 * @throws DiagnosticError where `init` has set up another backend: the state is there
 */
export function withInitialised(config: BackendConfig, backend: Backend, place: Place): ObjectValue {
  const kept = readKept(place);
  const reason = kept && changeOf(config, backend, kept);
  if (reason !== undefined) throw uninitialised(reason);
  if (kept?.type !== config.type) return config.settings;
  const there = keptValues(backend.schema, kept.config);
  return record(
    Object.keys(backend.schema.block.attributes).map((name) => [name, config.settings[name] ?? there[name] ?? null] as const),
  );
}

/** In what a configuration differs from what `init` has set up, in terraform's words; undefined where it doesn't. */
export function changeOf({ type, settings, implied }: BackendConfig, backend: Backend, kept: KeptBackend): string | undefined {
  if (implied) return `Unsetting the previously set backend "${kept.type}"`;
  if (type !== kept.type) return `Backend type changed from "${kept.type}" to "${type}"`;
  if (kept.hash === configHash(type, backend, settings)) return undefined;
  if (isSame(backend, settings, kept)) return undefined;
  return 'Backend configuration block has changed';
}

/** Whether settings are those that are kept. */
export function isSame(backend: Backend, settings: ObjectValue, { config }: KeptBackend): boolean {
  const there = settingsJson(backend, keptValues(backend.schema, config));
  return JSON.stringify(settingsJson(backend, settings)) === JSON.stringify(there);
}

function uninitialised(reason: string): Error {
  return backendError(
    'Backend initialization required',
    `Reason: ${reason}. The state is where the backend says that "init" has set up in this folder, and the configuration names another place now. Run "pcg init --migrate-state" to take the state along, or "pcg init --reconfigure" to leave it where it is and go on with what is at the new place. Nothing was changed.`,
  );
}
