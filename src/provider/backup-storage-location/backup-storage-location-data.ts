import { attr, path, schema } from '../../framework';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { locationNamed } from './backup-storage-location';
import { locationAttributes, locations, placeOf } from './location-body';

const locationDataSchema = schema(
  { description: 'A bucket that backups of clusters go to, by its name or uid.' },
  {
    ...idOrName,
    context: contextOfLookUp,
    storage_provider: attr.string({ computed: true, description: '`aws` (S3), `minio`, `azure` or `gcp`.' }),
    is_default: attr.bool({ computed: true, description: 'Whether it is the one that is offered first.' }),
    bucket_name: attr.string({ computed: true, nullable: true, description: 'Name of the bucket; null on Azure.' }),
    region: attr.string({
      computed: true,
      nullable: true,
      description: 'Region of the bucket; null where the storage asks for none.',
    }),
  },
);

/** `data.palette_backup_storage_location` */
export const backupStorageLocationData = dataSource({
  type: 'palette_backup_storage_location',
  schema: locationDataSchema,
  validate: (config, report) => checkIdOrName('backup storage location', config, report),

  async read({ id, name, context }, { data: palette, signal }) {
    const at = path(id === null ? 'name' : 'id');
    const where = context ?? 'project';
    const { uid, storage_provider } = await locationNamed(palette, where, id ?? name ?? '', signal, at);
    const found = await locations.find(palette, placeOf(palette, where, storage_provider), uid, signal, at);
    const { id: found_id, name: found_name, is_default, bucket_name, region } = locationAttributes(found, storage_provider);
    return { id: found_id, name: found_name, storage_provider, is_default, bucket_name, region };
  },
});
