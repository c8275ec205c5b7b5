import { instanceText } from '../../executor/address';
import type { Action, ResourceChange } from '../../executor/plan/plan';
import { movedFrom } from '../change-heading';
import type { Naming } from '../names';
import { codeText } from './escape';
import { objectText } from './object';

/** The actions of a plan as a table; by type where there is no room for every object. Where objects have names, their addresses come last. */
export function actionTable(changes: readonly ResourceChange[], names: Naming, room: number): string {
  if (changes.length === 0) return '';
  const head = '### Actions\n\n| | Action | Object |\n|---|---|---|\n';
  const wide = names.given ? '### Actions\n\n| | Action | Object | Address |\n|---|---|---|---|\n' : head;
  // A row has some forty characters at least: no need to build a table that can't fit.
  if (changes.length * 40 < room) {
    const rows = changes.map((change) => `| ${sign(change.action)} | ${actionWords(change)} | ${objectCells(change, names)} |\n`);
    const table = `${wide}${rows.join('')}\n`;
    if (table.length <= room) return table;
  }
  const counts = new Map<string, number>();
  for (const change of changes) {
    const key = `| ${sign(change.action)} | ${actionWords(change)} | ${codeText(change.address.type)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].map(([key, count]) => `${key} × ${count} |\n`);
  const table = `${head}${rows.join('')}\n_Objects are counted by type: there is no room for ${changes.length} rows._\n\n`;
  if (table.length <= room) return table;
  const note = `_The table of actions is left out: there is no room for its ${changes.length} rows._\n\n`;
  return note.length <= room ? note : '';
}

/** What happens to an object, in a word or two. */
export function actionWords(change: ResourceChange): string {
  switch (change.action) {
    case 'create':
      return 'create';
    case 'update':
      return change.importing ? 'import and update' : 'update in place';
    case 'delete':
      return 'destroy';
    case 'delete-create':
      return 'destroy, then create';
    case 'create-delete':
      return 'create, then destroy';
    case 'read':
      return 'read during apply';
    case 'forget':
      return 'forget, without destroying it';
    case 'no-op':
      return change.importing ? 'import' : 'move';
  }
}

function sign(action: Action): string {
  const signs: { readonly [action in Action]: string } = {
    'no-op': '',
    create: '`+`',
    update: '`~`',
    delete: '`-`',
    'delete-create': '`-/+`',
    'create-delete': '`+/-`',
    read: '`<=`',
    forget: '`.`',
  };
  return signs[action];
}

function objectCells(change: ResourceChange, names: Naming): string {
  const from = movedFrom(change);
  const was = from === undefined ? '' : ` (was ${codeText(from)})`;
  const address = names.given ? ` | ${codeText(instanceText(change.address))}` : '';
  return `${objectText(change, names)}${address}${was}`;
}
