import type { Document, Flags } from '../support/scenario';

/**
 * A step of a random stack. `@` in it stands for what tells the names of one stack from those of the others that terraform does
 * at the same time.
 */
export interface RandomStep extends Pick<Flags, 'mode' | 'refresh' | 'targets' | 'replace' | 'vars'> {
  readonly config: Document;
  /** Files of modules, by their paths. */
  readonly files?: { readonly [path: string]: Document };
  /** Lines for `terraform.tfvars`. */
  readonly values?: readonly string[];
  /** What somebody does to the state beforehand: to all instances of a resource. */
  readonly edits?: readonly Edit[];
}

/** How a step is run, beside what its configuration is. */
export interface Manner extends Pick<RandomStep, 'mode' | 'refresh'> {
  readonly targets?: true;
  readonly replace?: true;
}

/** `deposed`: an object that was set aside is beside it, too. `lost`: the state does not have it. */
export interface Edit {
  readonly name: string;
  readonly what: 'tainted' | 'deposed' | 'lost';
}

export interface RandomStack {
  /** The case's number under its seed. */
  readonly index: number;
  readonly steps: readonly RandomStep[];
  /** Terraform does it by itself, so that what it counts is compared, too. */
  readonly alone: boolean;
}

/** What tells the names of a stack from those of others. */
export function prefixOf({ index }: { readonly index: number }): string {
  return `c${index}_`;
}

/** Files that lie beside every configuration. */
export const FILES: { readonly [path: string]: string } = {
  'clusters/a.json': '{"name": "a"}',
  'clusters/b.json': '{"name": "b"}',
  'clusters/d/c.json': '1',
  'odd/[a]': '',
  'odd/{a}': '',
  'odd/!': '',
  'odd/é.json': 'é\n',
  'one.tpl': 'x=${x}%{ if x != "" }!%{ endif }',
  'two.tpl': '${missing}',
  'other.tfstate': JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'other',
    outputs: { n: { value: 1, type: 'number' }, s: { value: 'x', type: 'string', sensitive: true } },
    resources: [],
    check_results: null,
  }),
};
