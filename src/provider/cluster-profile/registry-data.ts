import { attr, DiagnosticError, errorAt, path, schema, validators } from '../../framework';
import { listRegistries, registrySyncStatus } from '../../palette';
import { unlessForbidden } from '../shared/errors';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource } from '../shared/provider-data';
import { someOf } from '../shared/some-of';

/** The official provider's words for what Palette calls `pack`. */
const KINDS: { readonly [kind: string]: string } = { pack: 'spectro' };

const registryDataSchema = schema(
  { description: 'A registry that packs come from, by its name or uid.' },
  {
    ...idOrName,
    type: attr.string({
      optional: true,
      computed: true,
      description: '`spectro`, `helm` or `oci`. Give it where registries of several kinds have one name.',
      validate: validators.oneOf('spectro', 'helm', 'oci'),
    }),
    scope: attr.string({ computed: true, description: 'Whose it is, as Palette tells it: `system`, `tenant` …' }),
    sync_status: attr.string({
      computed: true,
      nullable: true,
      description:
        'How the last look through it went, as Palette tells it; null where it looks through none of this kind, or the API key may not ask.',
    }),
    is_private: attr.bool({ computed: true, description: 'Whether it asks for a login.' }),
  },
);

/** `data.palette_registry` */
export const registryData = dataSource({
  type: 'palette_registry',
  schema: registryDataSchema,
  validate: (config, report) => checkIdOrName('registry', config, report),

  async read({ id, name, type }, { data: palette, signal }) {
    const all = (await listRegistries(palette.client, { signal })).map((each) => ({
      ...each,
      type: KINDS[each.kind] ?? each.kind,
    }));
    const found = all.filter(
      (each) => (id === null ? each.name === name : each.uid === id) && (type === null || each.type === type),
    );
    const [only, second] = found;
    const at = path(id === null ? 'name' : 'id');
    if (!only) {
      const names = someOf(all.map((each) => each.name));
      throw new DiagnosticError(errorAt(at, 'No such registry', `There is no registry "${id ?? name}"; there are: ${names}.`));
    }
    if (second) {
      const lines = someOf(found.map((each) => `${each.uid} (${each.type}, ${each.scope})`));
      throw new DiagnosticError(errorAt(at, 'Two registries of one name', `"${name}" is ${lines}. Give id, or type.`));
    }
    const sync = await unlessForbidden(registrySyncStatus(palette.client, { uid: only.uid, kind: only.kind }, { signal }));
    return {
      id: only.uid,
      name: only.name,
      type: only.type,
      scope: only.scope,
      sync_status: sync || null,
      is_private: only.isPrivate,
    };
  },
});
