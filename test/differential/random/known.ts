/** A difference that stays: a row of the list in docs/executor.md, under the name that stands there. A test holds that each has the other. */
interface Known {
  /** What the first column of the row says. */
  readonly name: string;
  readonly suite: 'stacks' | 'expressions' | 'both';
  readonly is: (text: string, differences: readonly string[]) => boolean;
}

/** Every line of a difference is about one of these places. */
const only = (differences: readonly string[], place: RegExp): boolean => differences.every((line) => place.test(line));
const isTaken = (differences: readonly string[]): boolean => differences.includes('refused: terraform has nothing, pcg has true');

export const KNOWN: readonly Known[] = [
  {
    name: 'before a destroy',
    suite: 'stacks',
    is: (text, differences) => {
      if (!text.includes('"mode":"destroy"')) return false;
      if (
        only(
          differences,
          /^\d+\.(state\.outputs\.|state\.\S+\.(create_before_destroy|dependencies)|plan\.(prior\.|planned\.)?(outputs\.|resources\.\d+\.depends_on))/,
        )
      )
        return true;
      // What comes after it follows from it.
      const [first = ''] = differences;
      const step = Number(/^(\d+)\.(refused: terraform has true|state\.\S+\.create_before_destroy: )/.exec(first)?.[1] ?? -1);
      return text.split('\n')[step]?.includes('"mode":"destroy"') === true;
    },
  },
  {
    name: 'an infinite or huge `count`, `"command": null`',
    suite: 'stacks',
    is: (text) => /"command":null|"count":("\$\{1\/0\}"|\d{7})/.test(text),
  },
  {
    name: 'what `pow`, `log`, a division by a huge number and `%` with fractions give',
    suite: 'expressions',
    is: (text, differences) =>
      (/\b(pow|log)\(|\/ \(?\d{16}/.test(text) &&
        only(
          differences,
          /^(state\.resources\.0: terraform has nothing|[\w.]*\.(input|output)[\w.]*: terraform has "?[\d.e+-]*\d{15}|\S+(input|output)\S*: terraform has ".*\d{15})/,
        )) ||
      (/ % .*(\/|pow\(|log\()/.test(text) &&
        only(differences, /^[\w.]*\.(input|output)[\w.]*: terraform has -?\d+, pcg has [\d.e-]+$/)),
  },
  {
    name: 'an ephemeral variable that a file of values sets to `null`',
    suite: 'stacks',
    is: (text) => /"ephemeral":true/.test(text) && /"values":\["@v = null"\]/.test(text),
  },
  {
    name: 'a `null` of no type as an argument, `format("%b", null)`',
    suite: 'expressions',
    is: (text, differences) =>
      /format(list)?\(.*\bnull\b/.test(text) &&
      (isTaken(differences) ||
        differences.some((line) =>
          /^(plan\.changes\.0\.change\.after_unknown\.input: terraform has true|state\.resources\.0: terraform has nothing), pcg has /.test(
            line,
          ),
        )),
  },
  {
    name: 'what is sensitive and not known, in `try`, `&&`, `\\|\\|`, `abs`, `lookup`, `transpose` and others',
    suite: 'both',
    is: (text, differences) =>
      (/issensitive\(.*try\(/.test(text) && only(differences, /^plan\.(changes|planned)\./)) ||
      only(
        differences,
        /^(?:\d+\.)?(plan\.(changes|planned|modules)\.\S*sensitive\S*|state\.\S*sensitive_attributes\S*): terraform has (nothing|\{\}|\[\]|false|\[false(?:,false)*\]), pcg has (true|"\[)/,
      ),
  },
  {
    name: 'something sensitive within something sensitive',
    suite: 'both',
    is: (text, differences) => /sensitive\(|var\.hidden/.test(text) && only(differences, /^(\d+\.)?state\.\S*sensitive_attributes/),
  },
  {
    name: 'a plan of `-refresh-only` in which only outputs differ that go, or are of what is yet to be made',
    suite: 'stacks',
    is: (text, differences) =>
      text.includes('"mode":"refresh-only"') &&
      only(
        differences,
        /^\d+\.closing: terraform has nothing, pcg has "Apply complete! Resources: 0 added, 0 changed, 0 destroyed\."$/,
      ),
  },
  {
    name: 'who refers to one instance of a block that is made for the first time',
    suite: 'stacks',
    is: (_, differences) =>
      only(differences, /^\d+\.state\.resources\.\d+\.instances\.\d+\.create_before_destroy: terraform has nothing, pcg has true$/),
  },
  {
    name: 'changes that wait for each other in a ring',
    suite: 'stacks',
    is: (_, differences) => differences.some((line) => /^\d+\.why: terraform has .*Error: (Cycle|Self reference): /.test(line)),
  },
  {
    name: '`-0`',
    suite: 'expressions',
    is: (_, differences) => only(differences, /: terraform has "?-0"?, pcg has "?0"?$/),
  },
];

/** The name under which a difference is listed; undefined when it is not. */
export function knownDifference(suite: string, text: string, differences: readonly string[]): string | undefined {
  const of = suite === 'modules' ? 'stacks' : suite;
  return KNOWN.find((known) => [of, 'both'].includes(known.suite) && known.is(text, differences))?.name;
}
