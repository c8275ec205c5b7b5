import type { Diff, Effect } from '../diff/diff';
import type { Paint } from './paint';

/** How a diff is printed. */
export interface Context {
  readonly paint: Paint;
  /** Whether what doesn't change is printed as well. */
  readonly showUnchanged: boolean;
  /** Whether lines have no symbols, as in the text of a state. */
  readonly noSymbols: boolean;
  /** Whether deleted values go without `-> null`. */
  readonly noNull: boolean;
  /** Whether this one (not what is inside it) forces or never forces the replacement, whatever it says itself. */
  readonly replacement: 'own' | 'forced' | 'silent';
}

/** For what is inside: replacement is each one's own affair. */
export function within(context: Context, changes: Partial<Omit<Context, 'paint'>> = {}): Context {
  return { ...context, replacement: 'own', ...changes };
}

/** `# forces replacement` where it is due. */
export function forces(diff: Pick<Diff, 'replaces'>, { paint, replacement }: Context): string {
  const due = replacement === 'forced' || (replacement === 'own' && diff.replaces);
  return due ? ` ${paint('# forces replacement', 'red')}` : '';
}

/** `-> null` after what is deleted. */
export function nullSuffix(effect: Effect, { paint, noNull }: Context): string {
  return effect === 'delete' && !noNull ? ` ${paint('-> null', 'grey')}` : '';
}

/** The symbol in front of a line, four columns wide. */
export function symbol(effect: Effect, { paint, noSymbols }: Context): string {
  if (noSymbols) return '';
  switch (effect) {
    case 'create':
      return `  ${paint('+', 'green')} `;
    case 'delete':
      return `  ${paint('-', 'red')} `;
    case 'update':
      return `  ${paint('~', 'yellow')} `;
    default:
      return '    ';
  }
}

/** `# (2 unchanged attributes hidden)`. */
export function hidden(count: number, what: string, { paint }: Context): string {
  return paint(`# (${count} unchanged ${what}${count === 1 ? '' : 's'} hidden)`, 'grey');
}

export function arrow({ paint }: Context): string {
  return paint('->', 'yellow');
}

export function indentation(depth: number): string {
  return '    '.repeat(depth);
}
