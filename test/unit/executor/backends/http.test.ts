import { createServer } from 'node:http';
import { readConfiguration, stateStorage } from '../../../../src/executor';
import { systemClock } from '../../../../src/runtime/clock';
import { addressOf, listen } from '../../../support/listen';

function storage(backend: object, { env = {}, workspace = 'default' } = {}) {
  const json = JSON.stringify({ terraform: { backend: { http: backend } } });
  const configuration = readConfiguration('/nowhere', { 'cdk.tf.json': json });
  return stateStorage(configuration.backend, { directory: '/nowhere', workspace, env, clock: systemClock });
}

test.each<[object, RegExp]>([
  [{ address: 'ftp://x' }, /must be an address that begins with http/],
  [{ address: 'http://x', lock_address: 'x' }, /"lock_address" of the backend "http" must be an address/],
  [{ address: 'http://x', retry_max: -1 }, /"retry_max" of the backend "http" must be a whole number/],
  [{ address: 'http://x', retry_max: 'often' }, /retry_max must be a number/],
  [{ address: 'http://x', skip_cert_verification: 'often' }, /skip_cert_verification must be a bool/],
  [{ adress: 'http://x' }, /Did you mean "address"/],
  [{ address: 'http://x', client_certificate_pem: 'x' }, /together, or neither/],
  [{ address: '${terraform_data.a.id}' }, /Variables may not be used here/],
  [{}, /needs an address \(TF_HTTP_ADDRESS\)/],
])('%j is refused', (backend, words) => {
  expect(() => storage(backend)).toThrow(words);
});

test('what is not set comes from the environment, and a state is named without secrets', () => {
  const env = {
    TF_HTTP_ADDRESS: 'https://ann:hush@git.example/state/dc1?token=hush',
    TF_HTTP_LOCK_ADDRESS: 'https://git.example/lock',
  };
  const { name, remote, path, erroredPath } = storage({}, { env });
  expect(name).toBe('https://git.example/state/dc1');
  expect(remote?.lock).toBeDefined();
  expect([path, erroredPath]).toEqual(['/nowhere/.terraform/pcg/default.tfstate', '/nowhere/errored.tfstate']);
  expect(storage({ address: 'http://x' }).remote?.lock).toBeUndefined();
});

test('it has one state, and no workspaces', () => {
  expect(() => storage({ address: 'http://x' }, { workspace: 'blue' })).toThrow(/Workspaces not supported/);
});

test('the proxy that the environment names is asked in the place of the server', async () => {
  const asked: (string | undefined)[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(404).end();
  });
  await listen(proxy);
  const env = { HTTP_PROXY: addressOf(proxy) };
  const { remote } = storage({ address: 'http://state.invalid/dc1', retry_max: 0 }, { env });
  try {
    expect(await remote?.read()).toBeUndefined();
    expect(asked).toEqual(['http://state.invalid/dc1']);
    const odd = storage({ address: 'http://state.invalid/dc1', retry_max: 0 }, { env: { HTTP_PROXY: 'ftp://x' } });
    await expect(odd.remote?.read()).rejects.toThrow(/HTTP_PROXY is no address of an http or https proxy/);
  } finally {
    await remote?.close();
    await new Promise((done) => proxy.close(done));
  }
});
