import type { RunningPalette } from '../../acceptance/support/site';

/** A document of JSON: a configuration, a state file. */
export type Document = { readonly [name: string]: unknown };

/** What a plan is asked for, beside the configuration. */
export interface Flags {
  readonly mode?: 'destroy' | 'refresh-only';
  /** False: `-refresh=false`. */
  readonly refresh?: boolean;
  readonly targets?: readonly string[];
  readonly replace?: readonly string[];
  /** As on the command line: `-var NAME=VALUE`. */
  readonly vars?: { readonly [name: string]: string };
  /** Given to both programs as they are, in this order, after all others: `--var-file=F`. Only for a `program`. */
  readonly more?: readonly string[];
  /** How many objects are worked on at once. Terraform miscounts when a deposed object and the current one end at the same time. */
  readonly parallelism?: number;
}

/** An instance in a state file, to be edited by hand. */
export interface StoredInstance {
  index_key?: string | number;
  status?: string;
  deposed?: string;
  attributes: { [name: string]: unknown };
}

/** A state file, to be edited by hand. */
export interface StoredState {
  serial: number;
  resources: { mode: string; type: string; name: string; instances: StoredInstance[] }[];
  outputs: { [name: string]: unknown };
}

/** One thing that the user does. Whatever it is, both programs do it, and have to agree on all that comes of it. */
export interface Step extends Flags {
  /** The configuration from here on, which may name the Palette that a side works with; without one it stays as it was. */
  readonly config?: Document | ((palette: string) => Document);
  /** Other files to write beside it. */
  readonly files?: { readonly [name: string]: string };
  /** What somebody does in Palette beforehand. */
  readonly inPalette?: (palette: RunningPalette) => unknown;
  /** What somebody does to the state file beforehand. */
  readonly edit?: (state: StoredState) => void;
  /** `apply` plans into a file and applies that; `destroy` is the command of that name. @default 'apply' */
  readonly run?: 'plan' | 'apply' | 'destroy';
  /** What the plan does, `create a`: no-ops left out, `terraform_data.` taken off, in the plan's order. */
  readonly does?: readonly string[];
  /** The plan is refused, with words to this effect in both messages. */
  readonly refused?: RegExp;
  /** Applying fails, with words to this effect in both messages. */
  readonly fails?: RegExp;
  /** The next plan isn't empty, and the test knows why. Steps that fail or destroy need not say so. */
  readonly restless?: boolean;
  /** False: what the next plan says hangs on what terraform comes to first, and so nobody is asked. */
  readonly interchange?: false;
  /** What provisioners wrote, line by line, when the order matters; otherwise the lines are compared in any order. */
  readonly log?: readonly string[];
  /** Values given to the apply of the saved plan. @default none */
  readonly varsAtApply?: { readonly [name: string]: string };
  /** What is done between plan and apply: the plan may have become stale. */
  readonly meanwhile?: (state: StoredState) => void;
}

/** What is done one after the other in one folder. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Use pcg as it is installed, not its parts in this process. */
  readonly program?: boolean;
}

/** A configuration of `terraform_data` only, by name. */
export function data(resources: { readonly [name: string]: Document }, rest: Document = {}): Document {
  return Object.keys(resources).length === 0 ? rest : { resource: { terraform_data: resources }, ...rest };
}

/** A provisioner that adds a line to the log. */
export function note(line: string, more: Document = {}): Document {
  return { 'local-exec': { command: `echo ${line} >> log`, ...more } };
}

/** Configuration, then actions: the ordinary step. */
export function apply(config: Document, does: readonly string[] | undefined, more: Omit<Step, 'config' | 'does'> = {}): Step {
  return { config, ...(does ? { does } : {}), ...more };
}
