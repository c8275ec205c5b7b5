import type { StateStorage } from '../state/storage';
import { type Backend, type BackendContext, backendError, type Workspaces } from './backend';
import { http } from './http';
import { type BackendConfig, withInitialised } from './initialised';
import { local } from './local';
import { pg } from './pg/pg';
import { s3 } from './s3/s3';

export type { Backend, BackendContext, Workspaces } from './backend';
export type { BackendConfig } from './initialised';
export { readSettings } from './settings';

const BACKENDS: { readonly [type: string]: Backend } = { local, http, pg, s3 };

/** Those that Terraform has and pcg has not. */
const OTHERS = ['azurerm', 'consul', 'cos', 'gcs', 'kubernetes', 'oci', 'oss', 'remote'];

/** A backend by its name in a configuration; undefined when pcg doesn't have it. */
export function backendOf(type: string): Backend | undefined {
  return Object.hasOwn(BACKENDS, type) ? BACKENDS[type] : undefined;
}

/** Why a state cannot be kept there, and what to do. */
export function unsupportedBackend(type: string): string {
  const names = Object.keys(BACKENDS).map((name) => `"${name}"`);
  const those = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return OTHERS.includes(type)
    ? `pcg keeps states in the backends ${those}; for "${type}", run terraform itself: "pcg terraform -- apply" attaches the provider to it.`
    : `There is no backend type "${type}". pcg keeps states in the backends ${those}.`;
}

/**
 * Where the state of a configuration is. What its backend block leaves out may have been given to `init` (`-backend-config`).
 * @throws DiagnosticError when the settings don't do
 */
export function stateStorage(config: BackendConfig, context: BackendContext): StateStorage {
  const backend = needed(config.type);
  return backend.open(withInitialised(config, backend, context), context);
}

/** The workspaces of a configuration. @throws DiagnosticError where its backend has none */
export function workspacesOf(config: BackendConfig, context: Omit<BackendContext, 'workspace'>): Workspaces {
  const backend = needed(config.type);
  if (!backend.workspaces)
    throw backendError('Workspaces not supported', `The backend "${config.type}" keeps one state, and has no workspaces.`);
  return backend.workspaces(withInitialised(config, backend, context), context);
}

/** @throws DiagnosticError for a type that pcg doesn't have */
export function needed(type: string): Backend {
  const backend = backendOf(type);
  if (backend) return backend;
  throw backendError('Unsupported backend type', unsupportedBackend(type));
}
