import { DiagnosticError, errorAt } from '../../framework';
import { foreseeMigration } from '../../provider/gateway/foresee-migration';
import { clustersOfGateway } from '../../provider/gateway/gateway-clusters';
import { unseenText } from '../../provider/gateway/gateway-removal';
import { migrateClusters } from '../../provider/gateway/migrate-clusters';
import { UserError } from '../user-error';
import { approved, type ChangeOptions, UNSEEN_ADVICE } from './change-options';
import type { Connection } from './connection';
import { findGateway } from './find-gateway';

/** `pcg gateway migrate FROM TO` */
export async function migrate(connection: Connection, from: string, to: string, options: ChangeOptions): Promise<number> {
  const { palette, console, signal, warn } = connection;
  const acknowledgeUnseen = options.acknowledgeUnseen === true;
  const [source, target] = [await findGateway(palette, from, signal), await findGateway(palette, to, signal)];
  if (source.metadata.uid === target.metadata.uid) {
    throw new UserError(`"${from}" and "${to}" are one gateway: its clusters are migrated to another one`);
  }
  const [sourceUid, targetUid] = [source.metadata.uid, target.metadata.uid];
  const planned = { source: sourceUid, target: targetUid, acknowledgeUnseen, unseenAdvice: UNSEEN_ADVICE };
  await foreseeMigration(planned, { data: palette, signal, warn });
  const { clusters, unseen } = await clustersOfGateway(palette, source, signal);
  const names = `"${source.metadata.name}" to "${target.metadata.name}"`;
  const all = clusters.length === 1 ? 'The cluster' : `All ${clusters.length} clusters`;
  if (clusters.length > 0) {
    const question = `Do you want to migrate ${clusters.length === 1 ? 'the cluster' : `all ${clusters.length} clusters`} of ${names}?\n  There is no way back but another migration.`;
    if (!(await approved(connection, options, question))) return 1;
  }
  const refusal = (detail: string) => new DiagnosticError(errorAt(undefined, "The clusters can't be migrated", detail));
  const order = {
    targetUid,
    origin: `"${target.metadata.name}"`,
    admitUnseen: (hidden: typeof unseen) => {
      const text = unseenText(hidden);
      if (text !== undefined && !acknowledgeUnseen) throw refusal(`${text}\n\n${UNSEEN_ADVICE}`);
    },
    refuse: refusal,
  };
  const moved = await migrateClusters(palette, source, order, connection.waiting(options.timeout));
  if (options.json) {
    const shown = moved.map(({ uid: id, name, project: place }) => ({ id, name, place }));
    console.out(JSON.stringify({ source: sourceUid, target: targetUid, migrated: shown }, null, 2));
  } else if (moved.length === 0) console.say(`No cluster refers to "${source.metadata.name}": there is nothing to migrate.`);
  else
    console.out(
      `${all} of "${source.metadata.name}" ${clusters.length === 1 ? 'refers' : 'refer'} to "${target.metadata.name}" now: ${moved.map(({ name }) => name).join(', ')}.`,
    );
  return 0;
}
