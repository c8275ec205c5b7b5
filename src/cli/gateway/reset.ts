import { resetGateway } from '../../palette';
import { refuseReset } from '../../provider/gateway/gateway-reset';
import { approved, type ChangeOptions } from './change-options';
import type { Connection } from './connection';
import { findGateway } from './find-gateway';

/** `pcg gateway reset NAME` */
export async function reset(connection: Connection, name: string, options: ChangeOptions): Promise<number> {
  const { palette, console, signal } = connection;
  const gateway = await findGateway(palette, name, signal);
  const { metadata, status } = gateway;
  await refuseReset(palette, gateway, signal);
  const question = `Do you want to reset the gateway "${metadata.name}" (${status?.state ?? 'in no known state'})?\n  It goes back to Pending, and has to be installed anew.`;
  if (!(await approved(connection, options, question))) return 1;
  await resetGateway(palette.client, metadata.uid, { signal });
  if (options.json) console.out(JSON.stringify({ id: metadata.uid, name: metadata.name, reset: true }, null, 2));
  else console.out(`The gateway "${metadata.name}" is Pending again. Install it anew.`);
  return 0;
}
