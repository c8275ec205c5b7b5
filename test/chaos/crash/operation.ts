import type { Generation } from './stack';

/** What a run does when it dies. */
export interface Operation {
  readonly name: string;
  /** What is there before; left out: nothing. */
  readonly from?: Generation;
  /** What is there when the run, or the next one, has ended; left out: nothing. */
  readonly to?: Generation;
  /** In two stacks, of which the second reads outputs of the first. */
  readonly stacks?: boolean;
}

export const OPERATIONS: readonly Operation[] = [
  { name: 'create', to: 'made' },
  { name: 'update', from: 'made', to: 'changed' },
  { name: 'create before destroy', from: 'made', to: 'replaced' },
  { name: 'destroy', from: 'made' },
  { name: 'two stacks', to: 'made', stacks: true },
];

/** Which command does it. */
export const commandOf = ({ to }: Operation) => (to === undefined ? 'destroy' : 'apply');
