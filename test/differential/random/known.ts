/** A difference that stays, as docs/executor.md lists it. */
interface Known {
  readonly name: string;
  readonly suite: string;
  readonly is: (text: string, differences: readonly string[]) => boolean;
}

/** Every line of a difference is about one of these places. */
const only = (differences: readonly string[], place: RegExp): boolean => differences.every((line) => place.test(line));

const KNOWN: readonly Known[] = [
  {
    name: 'before a destroy, outputs are what they are and not what a plan would make of them',
    suite: 'stacks',
    is: (text, differences) =>
      text.includes('"mode":"destroy"') &&
      only(differences, /^\d+\.(state\.outputs\.|plan\.(prior\.|planned\.)?(outputs\.|resources\.\d+\.depends_on))/),
  },
];

/** The name under which a difference is listed; undefined when it is not. */
export function knownDifference(suite: string, text: string, differences: readonly string[]): string | undefined {
  return KNOWN.find((known) => known.suite === suite && known.is(text, differences))?.name;
}
