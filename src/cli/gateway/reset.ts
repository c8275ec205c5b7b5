import { isGatewayRunning, resetGateway } from '../../palette';
import { clustersOfGateway, namesOf } from '../../provider/gateway/gateway-clusters';
import { UserError } from '../user-error';
import { approved, type ChangeOptions } from './change-options';
import type { Connection } from './connection';
import { findGateway } from './find-gateway';

/** `pcg gateway reset NAME` */
export async function reset(connection: Connection, name: string, options: ChangeOptions): Promise<number> {
  const { palette, console, signal } = connection;
  const gateway = await findGateway(palette, name, signal);
  const { metadata, status } = gateway;
  if (isGatewayRunning(gateway)) {
    throw new UserError(
      `the gateway "${metadata.name}" runs, and only one that got stuck on its way is reset. To move its clusters away: pcg gateway migrate; to remove it: pcg gateway drain`,
    );
  }
  const { clusters } = await clustersOfGateway(palette, gateway, signal);
  if (clusters.length > 0) {
    throw new UserError(
      `clusters refer to the gateway "${metadata.name}", so it did run, and after a reset nothing could delete them until it is installed anew:\n${namesOf(clusters)}\nBring it back, or migrate them first: pcg gateway migrate ${metadata.name} TO`,
    );
  }
  const question = `Do you want to reset the gateway "${metadata.name}" (${status?.state ?? 'in no known state'})?\n  It goes back to Pending, and has to be installed anew.`;
  if (!(await approved(connection, options, question))) return 1;
  await resetGateway(palette.client, metadata.uid, { signal });
  if (options.json) console.out(JSON.stringify({ id: metadata.uid, name: metadata.name, reset: true }, null, 2));
  else console.out(`The gateway "${metadata.name}" is Pending again. Install it anew.`);
  return 0;
}
