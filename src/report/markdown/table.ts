import type { Action, ResourceChange } from '../../executor/plan/plan';
import { changeAddress, movedFrom } from '../change-heading';
import { codeText } from './escape';

/** The actions of a plan as a table; by type where there is no room for every object. */
export function actionTable(changes: readonly ResourceChange[], room: number): string {
  if (changes.length === 0) return '';
  const head = '### Actions\n\n| | Action | Object |\n|---|---|---|\n';
  // A row has some forty characters at least: no need to build a table that can't fit.
  if (changes.length * 40 < room) {
    const rows = changes.map((change) => `| ${sign(change.action)} | ${actionWords(change)} | ${objectCell(change)} |\n`);
    const table = `${head}${rows.join('')}\n`;
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

function objectCell(change: ResourceChange): string {
  const from = movedFrom(change);
  return `${codeText(changeAddress(change))}${from === undefined ? '' : ` (was ${codeText(from)})`}`;
}
