import { type Declarations, declarationsOf } from './declarations';
import { heldToRules } from './findings';

type Kind = Exclude<keyof Declarations, 'aliases'>;

/** Notes what a construct has declared, and has it held to the rules. */
export function declare<K extends Kind>(kind: K, declaration: Declarations[K][number]): void {
  const all: Declarations[K][number][] = declarationsOf(declaration.construct)[kind];
  all.push(declaration);
  heldToRules(declaration.construct);
}
