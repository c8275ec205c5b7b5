import type { LocatedDiagnostic } from '../../executor/events';
import type { Naming } from '../names';
import { countText, diagnosticSection } from './diagnostics';
import { codeText } from './escape';
import { headText, type ReportHead } from './head';
import { nameText } from './object';

/** Why there is no plan. */
export interface Failure {
  readonly kind: 'failed' | 'interrupted';
  /** Errors and warnings, in the order in which they were told. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Addresses of blocks that it did not get to; undefined where it got to none. */
  readonly unplanned: readonly string[] | undefined;
}

interface Options {
  readonly head: ReportHead | undefined;
  readonly names: Naming;
  /** Characters that the text may have. */
  readonly limit: number;
}

/** The report of a plan that was refused or failed: errors and warnings, and what could not be judged because of them. */
export function failureText({ kind, diagnostics, unplanned }: Failure, { head, names, limit }: Options): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const title = kind === 'interrupted' ? 'Plan interrupted' : `Plan failed${errors === 0 ? '' : `: ${countText('error', errors)}`}`;
  const words = kind === 'interrupted' ? 'The run was stopped before there was a plan.' : 'There is no plan, and nothing to apply.';
  const begin = `${headText(title, head)}${words}\n\n`;
  let room = limit - begin.length;
  const errorText = diagnosticSection('error', diagnostics, names, (room * 2) / 3);
  room -= errorText.length;
  const warningText = diagnosticSection('warning', diagnostics, names, room / 2);
  room -= warningText.length;
  return `${begin}${errorText}${warningText}${unplannedSection(unplanned, names, room)}`.trimEnd().concat('\n');
}

/** What a report says until there is more to say: it stays where a run is killed. */
export function unfinishedText(head: ReportHead): string {
  const words = 'A run began and has not said how it ended: it still goes on, or it was killed. Its log tells more.';
  return `${headText('Plan not finished', head)}${words}\n`;
}

function unplannedSection(unplanned: readonly string[] | undefined, names: Naming, room: number): string {
  const title = '### Not judged\n\n';
  if (unplanned === undefined) return `${title}None of the stack's objects was looked at.\n\n`;
  if (unplanned.length === 0) return '';
  const why = `What ${unplanned.length === 1 ? 'this object needs' : 'these objects need'} could not be had, so nothing is known of what would become of ${unplanned.length === 1 ? 'it' : 'them'}:\n\n`;
  const forms = [
    () => unplanned.map((address) => `- ${lineText(address, names)}\n`),
    () => byType(unplanned).map(([type, count]) => `- ${codeText(type)} × ${count}\n`),
  ];
  for (const form of forms) {
    const text = `${title}${why}${form().join('')}\n`;
    if (text.length <= room) return text;
  }
  return `${title}${unplanned.length} objects; there is no room for their names.\n\n`;
}

function lineText(address: string, names: Naming): string {
  const object = names.of(address);
  return (object.name ?? object.path) === undefined ? nameText(object) : `${nameText(object)} ${codeText(address)}`;
}

function byType(addresses: readonly string[]): readonly (readonly [type: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const type = address.replace(/^((?:data\.)?[^.]+)\..*$/s, '$1');
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts];
}
