import { attr, path, schema } from '../../framework';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { sshKeys } from './ssh-key';

const sshKeyDataSchema = schema(
  { description: 'A public SSH key that Palette has, by its name or uid.' },
  {
    ...idOrName,
    context: contextOfLookUp,
    ssh_key: attr.string({ computed: true, sensitive: true, description: 'The public key.' }),
  },
);

/** `data.palette_ssh_key` */
export const sshKeyData = dataSource({
  type: 'palette_ssh_key',
  schema: sshKeyDataSchema,
  validate: (config, report) => checkIdOrName('SSH key', config, report),

  async read({ id, name, context }, { data: palette, signal }) {
    const scope = scopeOf(palette, context ?? 'project');
    const { metadata, spec } = await sshKeys.find(palette, scope, id ?? name ?? '', signal, path(id === null ? 'name' : 'id'));
    return { id: metadata.uid, name: metadata.name, ssh_key: spec?.publicKey ?? '' };
  },
});
