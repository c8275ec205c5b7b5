import type { MadeUp } from './world/records';

/** How many names a report lists: a typing error in a large site is one of the first. */
const LISTED = 20;

/** A name that became part of the inventory, in a line: `vsphere vcenter.example: datastore 'ssd-1' in compute cluster c1 …`. */
export function madeUpLine({ cloudType, server, kind, name, within, near }: MadeUp): string {
  const place = within === '' ? '' : ` in ${within}`;
  const doubt = near === undefined ? '' : `; it has '${near}', is that what was meant?`;
  return `${cloudType} ${server}: ${kind} '${name}'${place}${doubt}`;
}

/** What to say at the end of a run, where names were made up: each, and how to have them refused; empty where none was. */
export function madeUpReport(madeUp: readonly MadeUp[]): string {
  if (madeUp.length === 0) return '';
  const more = madeUp.length - LISTED;
  return [
    'No data centre of the simulated Palette had these names. They were taken as they are, so a typing error would have passed:',
    ...madeUp.slice(0, LISTED).map((each) => `  ${madeUpLine(each)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    'To have other names refused, list what is there (--inventory FILE), or keep to what the seed holds (--strict inventory=closed).',
  ].join('\n');
}
