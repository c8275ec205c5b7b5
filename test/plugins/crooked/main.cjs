// A provider that speaks protocol 5 with a codec of its own: gRPC by grpc-js and proto-loader, values by @msgpack/msgpack, nothing of
// this project's. It keeps its objects in no place but the state, and misbehaves as CROOKED says.
const { writeSync, mkdtempSync, appendFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { decode, encode, ExtensionCodec } = require('@msgpack/msgpack');

const crooked = process.env.CROOKED ?? '';

// Loaded by those that come so far.
const grpc = () => require('@grpc/grpc-js');

/** An unknown value. */
class Unknown {}

const extensionCodec = new ExtensionCodec();
for (const type of [0, 12]) {
  extensionCodec.register({
    type,
    encode: (value) => (type === 0 && value instanceof Unknown ? new Uint8Array([0]) : null),
    decode: () => new Unknown(),
  });
}

const BOX = { id: 'string', name: 'string', size: 'number', tags: ['map', 'string'], secret: 'string' };

const read = ({ msgpack }) => (msgpack.length === 0 ? null : decode(msgpack, { extensionCodec }));
const write = (value) => ({ msgpack: Buffer.from(encode(value, { extensionCodec, sortKeys: true })), json: Buffer.alloc(0) });

const attribute = (name, type, traits) => ({
  name,
  type: Buffer.from(JSON.stringify(type)),
  description: `the ${name}`,
  ...traits,
});

function schema() {
  const box = [
    attribute('id', BOX.id, { computed: true }),
    attribute('name', BOX.name, { required: true }),
    attribute('size', crooked === 'bad-schema' ? 'sise' : BOX.size, { optional: true }),
    attribute('tags', BOX.tags, { optional: true, deprecated: true, deprecation_message: 'Use the name.' }),
    attribute('secret', BOX.secret, { optional: true, write_only: true }),
  ];
  const description = crooked === 'large' ? 'x'.repeat(6_000_000) : 'a box';
  return {
    provider: { version: 0, block: { attributes: [attribute('greeting', 'string', { optional: true })] } },
    resource_schemas: { crooked_box: { version: 3, block: { description, attributes: box } } },
    data_source_schemas: { crooked_box: { version: 0, block: { attributes: box.slice(0, 2) } } },
    functions: {
      twice: {
        parameters: [{ name: 'text', type: Buffer.from('"string"') }],
        return: { type: Buffer.from('"string"') },
        summary: 'Says it twice',
      },
    },
    server_capabilities: { plan_destroy: crooked === 'plans-destroy' },
  };
}

/** How it misbehaves with a box: as the box is called, when it is called so. */
const howOf = ({ name }) => crooked || name;

/** Notes what was asked, for tests to read. */
function note(what) {
  if (process.env.CROOKED_NOTES) appendFileSync(process.env.CROOKED_NOTES, `${what}\n`);
}

function die(words) {
  writeSync(2, `panic: ${words}\n\ngoroutine 1 [running]:\nmain.main()\n`);
  process.exit(2);
}

const error = (summary, detail, attributeName) => ({
  severity: 'ERROR',
  summary,
  detail,
  ...(attributeName ? { attribute: { steps: [{ attribute_name: attributeName }] } } : {}),
});

let stop = () => {};
const stopped = new Promise((resolve) => (stop = resolve));

const calls = {
  GetSchema: () => (crooked === 'hang-in-schema' ? new Promise(() => {}) : schema()),
  PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
  Configure: ({ config }) => {
    const { greeting } = read(config);
    return { diagnostics: greeting === 'rude' ? [error('Rude greeting', 'Be polite.', 'greeting')] : [] };
  },
  ValidateResourceTypeConfig: ({ config, client_capabilities: capabilities }) => {
    const { name, secret } = read(config);
    if (secret && !capabilities.write_only_attributes_allowed)
      return { diagnostics: [error('Too old', 'Write-only is not allowed.')] };
    if (name === 'nameless') return { diagnostics: [error('Bad name', 'A box is not nameless.', 'name')] };
    return { diagnostics: name === 'shaky' ? [{ severity: 'WARNING', summary: 'Shaky', detail: 'It may fall.' }] : [] };
  },
  ValidateDataSourceConfig: () => ({}),
  UpgradeResourceState: ({ version, raw_state: { json, flatmap } }) => {
    const stored = json.length > 0 ? JSON.parse(json.toString()) : { ...flatmap, size: Number(flatmap.size ?? 0) };
    const upgraded = Object.fromEntries(Object.keys(BOX).map((name) => [name, stored[name] ?? null]));
    return { upgraded_state: write(version < 3 ? { ...upgraded, name: `${upgraded.name}-of-${version}` } : upgraded) };
  },
  ReadResource: async ({ current_state: state, private: kept }) => {
    const crooked = howOf(read(state));
    if (crooked === 'hang-in-read') {
      await stopped;
      return { new_state: state, private: kept, diagnostics: [error('Stopped', 'It was told to stop.')] };
    }
    if (crooked === 'deferred-read') return { new_state: state, private: kept, deferred: { reason: 'ABSENT_PREREQ' } };
    return { new_state: crooked === 'gone' ? write(null) : state, private: kept };
  },
  PlanResourceChange: ({ prior_state: prior, proposed_new_state: proposed, prior_private: kept }) => {
    const planned = read(proposed);
    if (planned === null) return { planned_state: write(null), planned_private: kept };
    const crooked = howOf(planned);
    if (crooked === 'die-in-plan') die('out of luck');
    if (crooked === 'rubbish-plan') return { planned_state: { msgpack: Buffer.from([0xc1, 1, 2, 3]), json: Buffer.alloc(0) } };
    if (crooked === 'wrong-type') return { planned_state: write({ ...planned, name: 7, secret: null }) };
    if (crooked === 'missing-attribute') return { planned_state: write({ id: 'x' }) };
    if (crooked === 'invalid-plan') return { planned_state: write({ ...planned, name: 'another', secret: null }) };
    if (crooked === 'keeps-secret') return { planned_state: write(planned) };
    const before = read(prior);
    return {
      planned_state: write({ ...planned, id: before?.id ?? new Unknown(), secret: null }),
      planned_private: Buffer.from('planned'),
      requires_replace: before && before.name !== planned.name ? [{ steps: [{ attribute_name: 'name' }] }] : [],
    };
  },
  ApplyResourceChange: ({ planned_state: planned, planned_private: kept }) => {
    const next = read(planned);
    if (next === null) return { new_state: write(null) };
    const crooked = howOf(next);
    if (crooked === 'die-in-apply') die('out of memory');
    if (crooked === 'inconsistent') return { new_state: write({ ...next, id: 'box', size: 99 }), private: kept };
    if (crooked === 'half-done')
      return { new_state: write({ ...next, id: 'box' }), diagnostics: [error('Half done', 'It stands askew.')] };
    return { new_state: write({ ...next, id: `box-${next.name}` }), private: Buffer.from('applied') };
  },
  ImportResourceState: ({ type_name: type, id }) => ({
    imported_resources: [
      { type_name: type, state: write({ id, name: id.replace('box-', ''), size: 1, tags: null, secret: null }) },
    ],
  }),
  ReadDataSource: ({ config }) => ({ state: write({ ...read(config), id: 'found' }) }),
  CallFunction: ({ arguments: [text] }) => {
    const said = read(text);
    return said === 'no' ? { error: { text: 'it says no', function_argument: 0 } } : { result: write(said + said) };
  },
  Stop: () => {
    stop();
    return {};
  },
};

function handlers() {
  return Object.fromEntries(
    Object.entries(calls).map(([name, answer]) => [
      name,
      async ({ request }, callback) => {
        note(name);
        try {
          callback(null, await answer(request));
        } catch (failure) {
          callback({ code: grpc().status.INTERNAL, details: failure.message });
        }
      },
    ]),
  );
}

function proto(name) {
  const { loadSync } = require('@grpc/proto-loader');
  return grpc().loadPackageDefinition(
    loadSync(join(__dirname, '..', '..', '..', 'generators', 'proto', name), {
      keepCase: true,
      defaults: true,
      oneofs: true,
      longs: Number,
      enums: String,
    }),
  );
}

function credentials() {
  const { PLUGIN_CLIENT_CERT: client, CROOKED_KEY: key, CROOKED_CERTIFICATE: certificate } = process.env;
  if (!client || crooked === 'no-certificate') return { server: grpc().ServerCredentials.createInsecure(), field: '' };
  const der = certificate.replace(/-----[^-]+-----|\s/g, '').replace(/=+$/, '');
  const pair = { private_key: Buffer.from(key), cert_chain: Buffer.from(certificate) };
  return { server: grpc().ServerCredentials.createSsl(Buffer.from(client), [pair], true), field: der };
}

function serve() {
  const server = new (grpc().Server)({ 'grpc.max_send_message_length': -1, 'grpc.max_receive_message_length': -1 });
  server.addService(proto('tfplugin5.proto').tfplugin5.Provider.service, handlers());
  server.addService(proto('plugin.proto').plugin.GRPCController.service, {
    Shutdown: (_, callback) => {
      callback(null, {});
      if (crooked === 'never-ends') return;
      server.tryShutdown(() => process.exit(0));
    },
  });
  const { server: trust, field } = credentials();
  const socket = join(mkdtempSync(join(tmpdir(), 'crooked-')), 's');
  const tcp = process.env.CROOKED_NETWORK === 'tcp';
  server.bindAsync(tcp ? '127.0.0.1:0' : `unix:${socket}`, trust, (failure, port) => {
    if (failure) die(failure.message);
    const [network, address] = tcp ? ['tcp', `127.0.0.1:${port}`] : ['unix', socket];
    writeSync(1, `1|5|${network}|${address}|grpc|${field}\n`);
    writeSync(2, `${JSON.stringify({ '@level': 'info', '@message': 'serving', '@module': 'provider.crooked', network })}\n`);
    writeSync(2, '[WARN] an old line\n');
  });
}

process.on('SIGINT', () => {});
if (!process.env.TF_PLUGIN_MAGIC_COOKIE) die('this is a plugin');
if (crooked === 'exits') die('no such library');
else if (crooked === 'rubbish') writeSync(1, 'Welcome!\n');
else if (crooked === 'empty-line') writeSync(1, '\n');
else if (crooked === 'endless-line') writeSync(1, 'x'.repeat(100_000));
else if (crooked === 'protocol-4') writeSync(1, '1|4|unix|/tmp/none|grpc|\n');
else if (crooked === 'handshake-2') writeSync(1, '2|5|unix|/tmp/none|grpc|\n');
else if (crooked === 'net-rpc') writeSync(1, '1|5|unix|/tmp/none|netrpc|\n');
else if (crooked === 'carrier-pigeon') writeSync(1, '1|5|pigeon|/tmp/none|grpc|\n');
else if (crooked === 'nobody-there') writeSync(1, '1|5|unix|/tmp/nobody-listens-here|grpc|\n');
else if (crooked !== 'silent') serve();
if (crooked !== '') setInterval(() => {}, 60_000);
