import { readConfiguration, stateStorage } from '../../../../src/executor';
import { connectionOptions } from '../../../../src/executor/backends/pg/connection-options';
import { systemClock } from '../../../../src/runtime/clock';

const whole = { host: 'db.example', port: 5433, user: 'ann', password: 'a b@:', database: 'states' };

test.each<[string, object]>([
  ['postgres://ann:a%20b%40%3A@db.example:5433/states', whole],
  ['postgresql://ann:a b@:@db.example:5433/states', whole],
  [`host=db.example port=5433 user = ann password='a b@:' dbname=states`, whole],
  ['postgres://[::1]/states', { host: '::1', port: 5432, database: 'states' }],
  ['postgres://ann@/?host=/run/pg&port=1', { host: '/run/pg', port: 1, user: 'ann', database: 'ann', ssl: false }],
  ['postgres:///x?sslmode=disable&connect_timeout=3', { host: 'localhost', ssl: false, connectionTimeoutMillis: 3000 }],
  [`user=ann password='it\\'s' search_path='a, b'`, { password: `it's`, options: '-c search_path=a,\\ b' }],
  ['postgres://ann@db/x?sslmode=verify-full', { ssl: { rejectUnauthorized: true, servername: 'db' } }],
  ['', { host: 'env.example', user: 'bob', database: 'of-env', password: 'hush', ssl: { rejectUnauthorized: false } }],
])('%s', (text, options) => {
  const env = text === '' ? { PGHOST: 'env.example', PGUSER: 'bob', PGDATABASE: 'of-env', PGPASSWORD: 'hush' } : {};
  expect(connectionOptions(text, env)).toMatchObject(options);
});

test.each<[string, NodeJS.ProcessEnv, RegExp]>([
  ['postgres://ann:hush@db:x/y', {}, /no address of the form postgres:/],
  ['hush', {}, /neither an address/],
  [`password='hush`, {}, /neither an address/],
  ['postgres://%zz@db/x', {}, /"%" that begins no character/],
  ['sslmode=prefer', {}, /sslmode "prefer" is not supported/],
  ['port=many', {}, /port of the connection must be a whole number/],
  ['sslmode=verify-ca sslrootcert=/nowhere/ca.pem', {}, /the file of sslrootcert, \/nowhere\/ca.pem, can't be read \(ENOENT\)/],
  ['', { PGSERVICE: 'x' }, /PGSERVICE is not supported/],
])('%s is refused, and not quoted', (text, env, words) => {
  const connect = () => connectionOptions(text, env);
  expect(connect).toThrow(words);
  expect(connect).not.toThrow(/hush/);
});

function storage(backend: object, env: NodeJS.ProcessEnv = {}) {
  const json = JSON.stringify({ terraform: { backend: { pg: backend } } });
  const configuration = readConfiguration('/nowhere', { 'cdk.tf.json': json });
  return stateStorage(configuration.backend, { directory: '/nowhere', workspace: 'blue', env, clock: systemClock });
}

test('a state is named without secrets', () => {
  const { name, path } = storage({}, { PG_CONN_STR: 'postgres://ann:hush@db/x', PG_SCHEMA_NAME: 'dc1' });
  expect(name).toBe('postgres://db:5432/x/dc1/blue');
  expect(path).toBe('/nowhere/.terraform/pcg/blue.tfstate');
});

test('an environment that does not fit is refused', () => {
  expect(() => storage({}, { PG_SKIP_TABLE_CREATION: 'often' })).toThrow(
    /PG_SKIP_TABLE_CREATION, which sets "skip_table_creation".* must be a bool/,
  );
});
