import { attr, DiagnosticError, errorAt, path, schema, validators } from '../../framework';
import { type Gateway, getGateway, resetGateway } from '../../palette';
import { action, type ProviderData } from '../shared/provider-data';
import { refuseReset } from './gateway-reset';

/** What to do where not every cluster can be seen. */
const UNSEEN_ADVICE =
  'Use a key that may read the clusters of all projects, as a tenant admin has it; or, if you know that it has none, set acknowledge_unseen = true.';

const resetSchema = schema(
  {
    description:
      'Takes a private cloud gateway that got stuck on its way back to Pending, so that it can be installed anew. One that runs, or that clusters refer to, is not reset.',
  },
  {
    private_cloud_gateway_id: attr.string({
      required: true,
      description: 'Uid of the gateway.',
      validate: validators.notEmpty,
    }),
    acknowledge_unseen: attr.bool({
      default: false,
      description:
        'Resets it even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.',
    }),
  },
);

/** Action `palette_private_cloud_gateway_reset` */
export const resetAction = action({
  type: 'palette_private_cloud_gateway_reset',
  schema: resetSchema,
  timeout: '5m',

  async plan({ private_cloud_gateway_id: uid, acknowledge_unseen: acknowledged }, { data: palette, signal, warn }) {
    if (typeof uid !== 'string') return;
    const gateway = await gatewayToReset(palette, uid, acknowledged === true, signal);
    const { name } = gateway.metadata;
    warn(undefined, `The gateway "${name}" will be reset`, 'It goes back to Pending, and has to be installed anew.');
  },

  async invoke({ private_cloud_gateway_id: uid, acknowledge_unseen: acknowledged }, { data: palette, signal, progress }) {
    const gateway = await gatewayToReset(palette, uid, acknowledged === true, signal);
    await resetGateway(palette.client, uid, { signal });
    palette.gateways.delete(uid);
    progress({ kind: 'event', text: `"${gateway.metadata.name}" is Pending again` });
  },
});

/** @throws DiagnosticError when it can't be reset */
async function gatewayToReset(
  palette: ProviderData,
  uid: string,
  acknowledgeUnseen: boolean,
  signal: AbortSignal,
): Promise<Gateway> {
  const gateway = await getGateway(palette.client, uid, { signal });
  if (!gateway) {
    const detail = `Palette knows no private cloud gateway ${uid}.`;
    throw new DiagnosticError(errorAt(path('private_cloud_gateway_id'), 'No such gateway', detail));
  }
  await refuseReset(palette, gateway, { acknowledgeUnseen, unseenAdvice: UNSEEN_ADVICE }, signal);
  return gateway;
}
