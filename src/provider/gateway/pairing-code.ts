import { CLI_CLOUDS, type CliCloud } from '../../domain/gateway';
import { attr, schema, validators } from '../../framework';
import { pairingCode as ask } from '../../palette';
import { ephemeral } from '../shared/provider-data';
import { apiCloud } from './gateway-cloud';

const pairingSchema = schema(
  {
    description:
      'A pairing code, by which Palette knows an installer of a private cloud gateway. Whoever has it registers a gateway in the tenant: it is in no state and in no plan, and each run asks for another.',
  },
  {
    cloud_type: attr.string({
      required: true,
      description: 'Cloud that the gateway is installed on: `vsphere`, `maas`, `apache_cloudstack`; `openstack` up to Palette 4.7.',
      validate: validators.oneOf(...CLI_CLOUDS),
    }),
    pairing_code: attr.string({ computed: true, sensitive: true, description: 'The code, for the installer.' }),
  },
);

/** Ephemeral `palette_pairing_code` */
export const pairingCode = ephemeral({
  type: 'palette_pairing_code',
  schema: pairingSchema,
  open: async ({ cloud_type: cloud }, { data: palette, signal }) => {
    const cloudType = apiCloud(cloud as CliCloud) as Parameters<typeof ask>[1];
    return { values: { pairing_code: await ask(palette.client, cloudType, { signal }) } };
  },
});
