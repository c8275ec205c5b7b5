import type { Json } from '../../framework';

/** What conditions may stand in, in the words of state files. */
export type CheckKind = 'resource' | 'output' | 'check' | 'var';

/** How conditions stand: `error` where one could not be evaluated, `unknown` where none was, or only apply will tell. */
export type CheckStatus = 'pass' | 'fail' | 'error' | 'unknown';

/** One object that conditions are about: an instance, an output, a check block, a variable. */
export interface CheckedObject {
  readonly address: string;
  readonly status: CheckStatus;
  /** What its conditions say that don't hold, sorted. */
  readonly messages: readonly string[];
}

/** Something in the configuration that has conditions, and how these stand. */
export interface CheckResult {
  readonly kind: CheckKind;
  /** Without keys: `palette_x.y`, `output.o`, `check.c`, `var.v`. */
  readonly address: string;
  readonly status: CheckStatus;
  /** None either because there are none, or because the run didn't come to finding out: then the status is unknown. */
  readonly objects: readonly CheckedObject[];
}

/** Results as state files have them (`check_results`). Terraform writes them in any order; these are sorted as they come. */
export function checkResultsToJson(results: readonly CheckResult[]): Json {
  if (results.length === 0) return null;
  return results.map(({ kind, address, status, objects }) => ({
    object_kind: kind,
    config_addr: address,
    status,
    objects: objects.length === 0 ? null : objects.map(objectToJson),
  }));
}

function objectToJson({ address, status, messages }: CheckedObject): Json {
  return { object_addr: address, status, ...(messages.length > 0 ? { failure_messages: messages } : {}) };
}

/** Reads what a state file has as `check_results`. What no version known here writes is left out: nothing hangs on it. */
export function checkResultsFromJson(json: Json): readonly CheckResult[] {
  return listOf(json).flatMap((item) => {
    const { object_kind: given, config_addr: address, status, objects } = recordOf(item);
    const kind = KINDS.find((each) => each === given);
    if (!kind || typeof address !== 'string') return [];
    return [{ kind, address, status: statusOf(status), objects: listOf(objects).flatMap(objectFromJson) }];
  });
}

const KINDS: readonly CheckKind[] = ['resource', 'output', 'check', 'var'];
const STATUSES: readonly CheckStatus[] = ['pass', 'fail', 'error'];

function objectFromJson(json: Json): readonly CheckedObject[] {
  const { object_addr: address, status, failure_messages: messages } = recordOf(json);
  if (typeof address !== 'string') return [];
  return [{ address, status: statusOf(status), messages: listOf(messages).filter((text) => typeof text === 'string') }];
}

function statusOf(json: Json | undefined): CheckStatus {
  return STATUSES.find((each) => each === json) ?? 'unknown';
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? (json as readonly Json[]) : [];
}

function recordOf(json: Json): { readonly [key: string]: Json | undefined } {
  const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isRecord ? (json as { readonly [key: string]: Json }) : {};
}
