import type { LocatedDiagnostic } from '../../executor/events';
import { pathText } from '../../framework';
import type { Naming } from '../names';
import { codeText } from './escape';
import { nameText } from './object';
import { linesText, proseText } from './prose';

/** What says the same of several objects. */
interface Group {
  readonly diagnostic: LocatedDiagnostic;
  readonly about: LocatedDiagnostic[];
}

// Objects that are named where one thing is said of many.
const MOST_OBJECTS = 20;
/** Characters of a detail; what is longer is in the log. */
const LONGEST = 4_000;

/**
 * All problems of one severity, in a section that fits: details go first, then the objects, then single ones are counted;
 * that there are some always stays.
 */
export function diagnosticSection(
  severity: LocatedDiagnostic['severity'],
  diagnostics: readonly LocatedDiagnostic[],
  names: Naming,
  room: number,
): string {
  const all = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  if (all.length === 0) return '';
  const title = `### ${countText(severity, all.length)}\n\n`;
  const groups = grouped(all);
  const forms = [
    () => groups.map((group) => itemText(group, names)),
    () =>
      groups.map((group) =>
        [`- ${titleText(group.diagnostic)}`, objectsText(group, names)].filter((part) => part !== '').join(': '),
      ),
    () => bySummary(all),
  ];
  for (const [i, form] of forms.entries()) {
    const note = NOTES[i];
    const text = `${title}${form().join('\n')}\n${note === undefined ? '' : `\n${note}\n`}\n`;
    if (text.length <= room) return text;
  }
  return `${title}_There is no room for them: the log of the run has them._\n\n`;
}

/** `2 errors`. */
export function countText(severity: LocatedDiagnostic['severity'], count: number): string {
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}

const NOTES: readonly (string | undefined)[] = [
  undefined,
  '_What they say in full is left out: there is no room for it. The log of the run has it._',
  '_They are counted: there is no room for more. The log of the run has them._',
];

function grouped(diagnostics: readonly LocatedDiagnostic[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const diagnostic of diagnostics) {
    const { summary, detail } = diagnostic;
    const key = JSON.stringify([summary, detail]);
    const group = groups.get(key);
    if (group) group.about.push(diagnostic);
    else groups.set(key, { diagnostic, about: [diagnostic] });
  }
  return [...groups.values()];
}

function itemText(group: Group, names: Naming): string {
  const { diagnostic, about } = group;
  const [only, ...others] = about;
  const own = others.length === 0 ? only?.address : undefined;
  const many = others.length > 0;
  const detail = names.inText(diagnostic.detail, own);
  const cut = detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…\nThe rest is in the log of the run.` : detail;
  const parts = [
    titleText(diagnostic),
    many ? '' : objectsText(group, names),
    cut.trim() === '' ? '' : linesText(cut),
    // Addresses come last, for those who have a tool to tell them.
    many ? objectsText(group, names, '<br>', true) : addressText(own, names),
  ];
  return `- ${parts.filter((part) => part !== '').join('<br>')}`;
}

/** The objects that it is about, and the attribute. */
function objectsText({ about }: Group, names: Naming, between = ', ', addresses = false): string {
  const places = new Set(
    about.map(({ address, path = [] }) => {
      const object = address === undefined ? '' : nameText(names.of(address));
      const at = path.length === 0 ? '' : `on ${codeText(pathText(path))}`;
      return [object, at, addresses ? addressText(address, names) : ''].filter((part) => part !== '').join(' ');
    }),
  );
  const told = [...places].filter((place) => place !== '');
  const more = told.length > MOST_OBJECTS ? [`and ${told.length - MOST_OBJECTS} more`] : [];
  return [...told.slice(0, MOST_OBJECTS), ...more].join(between);
}

/** The address of an object that is called otherwise. */
function addressText(address: string | undefined, names: Naming): string {
  if (address === undefined) return '';
  const { name, path } = names.of(address);
  return (name ?? path) === undefined ? '' : codeText(address);
}

function titleText({ summary }: Pick<LocatedDiagnostic, 'summary'>): string {
  return `**${proseText(summary.trim() || 'It does not say what')}**`;
}

function bySummary(diagnostics: readonly LocatedDiagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { summary } of diagnostics) counts.set(summary, (counts.get(summary) ?? 0) + 1);
  return [...counts].map(([summary, count]) => `- ${titleText({ summary })} × ${count}`);
}
