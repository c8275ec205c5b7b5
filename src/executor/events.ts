import type { Block, Diagnostic, Json, ObjectValue } from '../framework';
import type { ActionInvocation, FiredTrigger } from './action/invocation';
import type { Action, Plan, ResourceChange } from './plan/plan';

/** A diagnostic with the object that it is about, when it is about one: `palette_x.y[0]`. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly address?: string;
}

/** What is done with an ephemeral value. */
export type EphemeralOperation = 'open' | 'renew' | 'close';

/** What happens in a run, in the order in which it happens. Times are milliseconds. */
export type ExecutorEvent =
  | { readonly kind: 'refresh_start' | 'refresh_complete'; readonly address: string; readonly id?: string }
  | { readonly kind: 'drift' | 'planned_change'; readonly change: ResourceChange }
  | { readonly kind: 'planned_invocation'; readonly invocation: ActionInvocation }
  | { readonly kind: 'planned'; readonly plan: Plan }
  | {
      readonly kind: 'apply_start';
      readonly address: string;
      readonly action: Action;
      readonly id?: string;
      readonly deposed?: string;
    }
  | {
      readonly kind: 'apply_progress';
      readonly address: string;
      readonly action: Action;
      readonly elapsed: number;
      /** How it stands, as its provider told it last. */
      readonly phase?: string;
    }
  /** It stands otherwise now, or something happened to it, in the words of its provider. */
  | {
      readonly kind: 'apply_phase' | 'apply_event';
      readonly address: string;
      readonly action: Action;
      readonly elapsed: number;
      readonly text: string;
    }
  /** What a provider tells that concerns no single object. */
  | { readonly kind: 'notice'; readonly provider: string; readonly text: string }
  | {
      readonly kind: 'apply_complete' | 'apply_errored';
      readonly address: string;
      readonly action: Action;
      readonly elapsed: number;
      readonly id?: string;
      readonly deposed?: string;
    }
  | {
      readonly kind: 'provision_start' | 'provision_complete' | 'provision_errored';
      readonly address: string;
      readonly provisioner: string;
    }
  | { readonly kind: 'provision_progress'; readonly address: string; readonly provisioner: string; readonly output: string }
  | { readonly kind: 'ephemeral_start'; readonly address: string; readonly operation: EphemeralOperation }
  | {
      readonly kind: 'ephemeral_complete' | 'ephemeral_errored';
      readonly address: string;
      readonly operation: EphemeralOperation;
      readonly elapsed: number;
    }
  | { readonly kind: 'import_start'; readonly address: string; readonly source: string }
  | { readonly kind: 'import_complete'; readonly address: string }
  | { readonly kind: 'action_start'; readonly address: string; readonly trigger?: FiredTrigger }
  | {
      readonly kind: 'action_progress';
      readonly address: string;
      readonly trigger?: FiredTrigger;
      readonly elapsed: number;
      readonly text: string;
    }
  | {
      readonly kind: 'action_complete' | 'action_errored';
      readonly address: string;
      readonly trigger?: FiredTrigger;
      readonly elapsed: number;
    }
  | {
      readonly kind: 'list_start';
      readonly address: string;
      readonly type: string;
      /** What narrows the list. */
      readonly config: { readonly block: Block; readonly value: ObjectValue };
    }
  | {
      readonly kind: 'list_found';
      readonly address: string;
      readonly type: string;
      /** What people call it. */
      readonly name: string;
      readonly identity: { readonly [name: string]: Json };
      readonly identityVersion: number;
      /** The object, where it was asked for. */
      readonly object?: { readonly block: Block; readonly value: ObjectValue };
    }
  | { readonly kind: 'list_complete'; readonly address: string; readonly type: string; readonly total: number }
  | { readonly kind: 'lock_waiting'; readonly holder: string }
  | { readonly kind: 'recovered'; readonly objects: readonly string[]; readonly unfinished: readonly string[] }
  | { readonly kind: 'interrupted'; readonly times: number }
  | { readonly kind: 'diagnostic'; readonly diagnostic: LocatedDiagnostic };

/** Takes events; must not throw and not wait. */
export type Listener = (event: ExecutorEvent) => void;
