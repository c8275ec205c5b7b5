import { resetGateway } from '../../palette';
import { refuseReset } from '../../provider/gateway/gateway-reset';
import { approved, type ChangeOptions, UNSEEN_ADVICE } from './change-options';
import type { Connection } from './connection';
import { findGateway } from './find-gateway';

/** `pcg gateway reset NAME` */
export async function reset(connection: Connection, name: string, options: ChangeOptions): Promise<number> {
  const { palette, console, signal } = connection;
  const gateway = await findGateway(palette, name, signal);
  const { metadata, status } = gateway;
  const order = { acknowledgeUnseen: options.acknowledgeUnseen === true, unseenAdvice: UNSEEN_ADVICE };
  await refuseReset(palette, gateway, order, signal);
  const question = `Do you want to reset the gateway "${metadata.name}" (${status?.state ?? 'in no known state'})?\n  It goes back to Pending, and has to be installed anew.`;
  if (!(await approved(connection, options, question))) return 1;
  // Whoever was asked may have taken his time, and it come back meanwhile.
  await refuseReset(palette, await findGateway(palette, metadata.uid, signal), order, signal);
  await resetGateway(palette.client, metadata.uid, { signal });
  if (options.json) console.out(JSON.stringify({ id: metadata.uid, name: metadata.name, reset: true }, null, 2));
  else console.out(`The gateway "${metadata.name}" is Pending again. Install it anew.`);
  return 0;
}
