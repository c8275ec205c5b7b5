import { type Attribute, attr, DiagnosticError, errorAt, path, schema } from '../../framework';
import { findAccounts, getAccount } from '../../palette';
import { type Cloud, cloudOf } from '../clouds/cloud';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { firstOfScope } from '../shared/lives-in';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';

/** `data.palette_cloud_account_CLOUD` */
export function defineCloudAccountData(cloud: Cloud) {
  const fields = cloud.account.fields as { readonly [name: string]: Attribute };
  // What says which cloud it is must be given; all else is read.
  const given = cloud.calls({}) === undefined ? Object.entries(fields).filter(([, { forceNew }]) => forceNew) : [];
  const read = Object.entries(fields).filter(([name]) => !given.some(([each]) => each === name));
  const kind = `${cloud.title} account`;
  return dataSource({
    type: `palette_cloud_account_${cloud.type}`,
    schema: schema({ description: `An account on ${cloud.title} that exists, by its name or uid. Its secrets are never read.` }, {
      ...idOrName,
      context: contextOfLookUp,
      private_cloud_gateway_id: attr.string({
        computed: true,
        nullable: true,
        description: 'Uid of the gateway that it is used through.',
      }),
      ...Object.fromEntries(given),
      ...Object.fromEntries(read.map(([name, field]) => [name, asRead(field)])),
    } as typeof idOrName & { readonly context: typeof contextOfLookUp }),
    validate: (config, report) => checkIdOrName(kind, config, report),

    async read(config, { data: palette, signal }) {
      const { id, name } = config;
      const where = config.context ?? 'project';
      const { calls } = cloudOf(cloud, config);
      const call = { scope: scopeOf(palette, where), signal };
      const found =
        id === null
          ? firstOfScope(await findAccounts(palette.client, calls, name ?? '', call), call.scope)
          : [await getAccount(palette.client, calls, id, call)];
      const [account, second] = found;
      if (!account || second) {
        const text = account ? 'Several have this name: give id.' : `There is no ${kind} "${id ?? name}" in the ${where}.`;
        throw new DiagnosticError(
          errorAt(path(id === null ? 'name' : 'id'), account ? 'Several accounts' : `No such ${kind}`, text),
        );
      }
      const { metadata, spec } = account;
      const attributes = {
        id: metadata.uid,
        name: metadata.name,
        private_cloud_gateway_id: metadata.annotations?.overlordUid || null,
        ...cloud.account.fromApi(spec ?? {}),
      };
      return attributes;
    },
  });
}

/** An attribute that is read in place of being given. */
function asRead({ default: _, ...field }: Attribute): Attribute {
  return { ...field, required: false, optional: false, computed: true, forceNew: false, validators: [] };
}
