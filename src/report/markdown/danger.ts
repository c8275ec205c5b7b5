import { resourceText } from '../../executor/address';
import type { Plan, ResourceChange } from '../../executor/plan/plan';
import { pathText } from '../../framework';
import { isReplacement, reasonText } from '../change-heading';
import type { Naming } from '../names';
import { codeText } from './escape';
import { objectText } from './object';
import { proseText } from './prose';

/** Whether a change ends the life of an object. */
export function isDangerous(change: ResourceChange): boolean {
  return change.action === 'delete' || isReplacement(change.action);
}

/**
 * What is destroyed or replaced, with reasons, in a section that fits: reasons go first, then single
 * instances, then names; types with their numbers always stay.
 */
export function dangerSection(plan: Plan, changes: readonly ResourceChange[], names: Naming, room: number): string {
  if (changes.length === 0) return '';
  const title = '### Destroyed or replaced\n\n';
  const forms = [
    () => changes.map((change) => `- ${dangerLine(plan, change, names)}`),
    () => changes.map((change) => `- ${verb(change)} ${objectText(change, names)}`),
    () => grouped(changes, (change) => resourceText(change.address)),
    () => grouped(changes, ({ address }) => (address.mode === 'data' ? `data.${address.type}` : address.type)),
  ];
  for (const [i, form] of forms.entries()) {
    const note = NOTES[i];
    const text = `${title}${form().join('\n')}\n${note === undefined ? '' : `\n${note}\n`}\n`;
    if (text.length <= room) return text;
  }
  const replaced = changes.filter(({ action }) => isReplacement(action)).length;
  return `${title}**${changes.length - replaced} destroyed, ${replaced} replaced**: too many kinds to name them here.\n\n`;
}

const NOTES: readonly (string | undefined)[] = [
  undefined,
  '_The reasons are left out: there is no room for them._',
  '_Instances are counted, not named: there is no room for all of them._',
  '_Objects are counted by type, not named: there is no room for all of them._',
];

function dangerLine(plan: Plan, change: ResourceChange, names: Naming): string {
  return `${verb(change)} ${objectText(change, names)}: ${reasonWords(plan, change, names)}`;
}

function verb(change: ResourceChange): string {
  if (change.action === 'delete') return '**destroyed**';
  return change.action === 'create-delete' ? '**replaced** (new one first)' : '**replaced**';
}

/** Why an object is destroyed or replaced, in words. */
function reasonWords(plan: Plan, change: ResourceChange, names: Naming): string {
  if (change.deposed !== undefined) return 'left over from a replacement that was not finished';
  switch (change.reason) {
    case 'replace_because_tainted':
      return 'it is tainted, its creation was not finished';
    case 'replace_by_request':
      return 'as requested';
    case 'replace_by_triggers':
      return 'due to changes in <code>replace_triggered_by</code>';
    default:
  }
  if (isReplacement(change.action)) {
    const paths = change.replacePaths.map((path) => codeText(pathText(path)));
    return paths.length === 0 ? 'it cannot be changed in place' : `${paths.join(', ')} cannot be changed in place`;
  }
  if (plan.mode === 'destroy') return 'everything is destroyed by this plan';
  const why = reasonText(change, names);
  return why === undefined ? 'it is no longer wanted' : proseText(why);
}

function grouped(changes: readonly ResourceChange[], nameOf: (change: ResourceChange) => string): string[] {
  const counts = new Map<string, { destroyed: number; replaced: number }>();
  for (const change of changes) {
    const name = nameOf(change);
    const count = counts.get(name) ?? { destroyed: 0, replaced: 0 };
    if (change.action === 'delete') count.destroyed++;
    else count.replaced++;
    counts.set(name, count);
  }
  return [...counts].map(([name, { destroyed, replaced }]) => {
    const parts = [destroyed > 0 ? `${destroyed} destroyed` : '', replaced > 0 ? `${replaced} replaced` : ''];
    return `- ${codeText(name)}: **${parts.filter((part) => part !== '').join(', ')}**`;
  });
}
