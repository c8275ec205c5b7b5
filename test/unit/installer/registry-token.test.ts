import { zip } from '../../support/registry/zip';
import { createBench, DISCOVERY, PROGRAM, TOKEN, VERSIONS } from './support/bench';

const bench = createBench();
const { init, moved } = bench;

test('a token goes to its own host alone, and into no message', async () => {
  const name = `TF_TOKEN_${bench.registry.host}`;
  moved(bench.published.archive, `https://${bench.other.host}/elsewhere.zip`);
  bench.other.replies.set('/elsewhere.zip', { body: zip([PROGRAM]) });
  const { problems, said } = await init({ env: { [name]: TOKEN } });
  expect(problems).toBe('');
  const told = bench.registry.asked.filter(({ authorization }) => authorization !== undefined).map(({ path }) => path);
  expect(told).toEqual([DISCOVERY, VERSIONS, bench.published.download]);
  expect(
    bench.registry.asked.every(({ authorization }) => authorization === undefined || authorization === `Bearer ${TOKEN}`),
  ).toBe(true);
  expect(bench.other.asked).toEqual([{ path: '/elsewhere.zip', authorization: undefined }]);
  expect(said).not.toContain(TOKEN);
});

test('a registry elsewhere is not given the token of the host that names it', async () => {
  const name = `TF_TOKEN_${bench.registry.host}`;
  bench.registry.replies.set(DISCOVERY, {
    body: JSON.stringify({ 'providers.v1': `https://${bench.other.host}/v1/providers/` }),
  });
  bench.other.replies.set(VERSIONS, { status: 401 });
  const { problems } = await init({ env: { [name]: TOKEN } });
  expect(problems).toContain(`host ${bench.other.host} requires authentication credentials`);
  expect(problems).not.toContain(TOKEN);
  expect(bench.other.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('a redirect takes no token along', async () => {
  moved(VERSIONS, `https://${bench.other.host}/caught`);
  moved(DISCOVERY, `https://${bench.other.host}/caught`);
  await init({ env: { [`TF_TOKEN_${bench.registry.host}`]: TOKEN } });
  expect(bench.other.asked.length).toBeGreaterThan(0);
  expect(bench.other.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
});

test('a host of the CLI configuration is asked where that says, with the token that it has', async () => {
  const settings = `host "acme.example" {
    services = { "providers.v1" = "https://${bench.other.host}/v1/providers/" }
  }
  credentials "acme.example" { token = "${TOKEN}" }`;
  const { problems } = await init({ host: 'acme.example', settings });
  expect(problems).toContain('was not found in provider registry acme.example');
  expect(bench.other.asked).toEqual([{ path: VERSIONS, authorization: `Bearer ${TOKEN}` }]);
  expect(problems).not.toContain(TOKEN);
});
