import { attr, block, nested, schema, timeoutsBlock } from '../../../src/framework';

/** A schema with every kind of field, for the tests of what walks schemas. */
export const thingSchema = schema(
  { description: 'A thing.', version: 1 },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    etag: attr.string({ computed: true, recompute: 'always', description: 'Changes with every update.' }),
    link: attr.string({ computed: true, recompute: ['name'], description: 'Follows the name.' }),
    name: attr.string({ required: true, description: 'Name.' }),
    zone: attr.string({ optional: true, forceNew: true, description: 'Zone.' }),
    size: attr.int({ default: 1, description: 'Size.' }),
    host: attr.string({ optional: true, description: 'Host.', equivalent: (a, b) => a.toLowerCase() === b.toLowerCase() }),
    address: attr.string({ optional: true, computed: true, description: 'Given, or assigned.' }),
    secret: attr.string({ optional: true, sensitive: true, description: 'Secret.' }),
    password_wo: attr.string({ optional: true, writeOnly: true, description: 'Password.' }),
    ports: nested.list(
      {
        number: attr.int({ required: true, forceNew: true, description: 'Port.' }),
        uid: attr.string({ computed: true, description: 'Uid.' }),
      },
      { optional: true, description: 'Ports.' },
    ),
    disk: block.set(
      { label: attr.string({ required: true, description: 'Label.' }), gib: attr.int({ default: 10, description: 'Size.' }) },
      { description: 'Disks.' },
    ),
    timeouts: timeoutsBlock({ create: '10m' }),
  },
);

/** A configuration as core hands it over: every attribute there, null where unset. */
export const thingConfig = {
  id: null,
  etag: null,
  link: null,
  name: 'a',
  zone: null,
  size: null,
  host: null,
  address: null,
  secret: null,
  password_wo: null,
  ports: null,
  disk: [],
  timeouts: null,
};
