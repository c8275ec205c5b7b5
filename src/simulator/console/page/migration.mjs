import { byId, el, show } from './dom.mjs';
import { act } from './server.mjs';
import { cloudName, plural } from './words.mjs';

/** @typedef {import('../view').GatewayCard} GatewayCard */

/**
 * Asks where a gateway's clusters should go. All targets are offered, those that will be refused too: what Palette
 * says to them is worth seeing.
 * @param {string} sourceUid
 * @param {readonly GatewayCard[]} gateways
 */
export function askMigration(sourceUid, gateways) {
  const source = gateways.find(({ uid }) => uid === sourceUid);
  if (source === undefined) return;
  const dialog = byId('migrate-dialog', HTMLDialogElement);
  dialog.dataset.source = sourceUid;
  byId('migrate-what', HTMLElement).textContent =
    `${plural(source.clusters.count, 'cluster')} of ${source.name} will reference the other gateway, all at once. Nothing moves on the infrastructure.`;
  const targets = gateways.filter(({ uid }) => uid !== sourceUid);
  const select = byId('migrate-target', HTMLSelectElement);
  show(
    select,
    targets.map(({ uid, name, state, cloudType }) => el('option', { value: uid }, `${name} (${state}, ${cloudName(cloudType)})`)),
  );
  const fitting = targets.find(
    ({ state, cloudType, origin }) => state === 'Running' && cloudType === source.cloudType && origin !== 'system',
  );
  select.value = (fitting ?? targets[0])?.uid ?? '';
  open(dialog);
}

/** Sends the migration that the dialog describes. Rejects with what the API refuses. */
export async function migrate() {
  const sourceUid = byId('migrate-dialog', HTMLDialogElement).dataset.source;
  const targetUid = byId('migrate-target', HTMLSelectElement).value;
  await act('POST', 'console/migrate', { sourceUid, targetUid });
}

/**
 * Opens a dialog without the error of the last time.
 * @param {HTMLDialogElement} dialog
 */
export function open(dialog) {
  const error = dialog.querySelector('.error');
  if (error) error.textContent = '';
  if (!dialog.open) dialog.showModal();
}
