import { MIRRORED_HOST } from '../../support/registry/stand-in';
import { createBench, PLATFORM } from './support/bench';

const bench = createBench();
const { init, left, change } = bench;

describe('a network mirror', () => {
  const from = (url: string) =>
    init({ host: MIRRORED_HOST, settings: `provider_installation {\n network_mirror { url = "${url}" }\n}` });
  const index = `/mirror/${MIRRORED_HOST}/acme/x/index.json`;
  const description = `/mirror/${MIRRORED_HOST}/acme/x/1.0.0.json`;

  test('that is honest is installed from', async () => {
    const { problems, said } = await from(`https://${bench.registry.host}/mirror/`);
    expect(problems).toBe('');
    expect(said).toContain('(verified checksum)');
  });

  test.each<readonly [string, () => unknown, string]>([
    [
      'with another hash',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: bench.published.archive, hashes: ['zh:00'] } } })),
      'none of those that its mirror gives',
    ],
    [
      'with hashes that are none',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: bench.published.archive, hashes: [1] } } })),
      'its hashes are no list of hashes',
    ],
    [
      'with an archive by http',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: 'http://localhost:1/' } } })),
      'only https:// is taken',
    ],
    ['without a URL', () => change(description, () => ({ archives: { [PLATFORM]: {} } })), 'has no URL'],
    [
      'for other platforms',
      () => change(description, () => ({ archives: { plan9_mips: {} } })),
      'does not have a package available for your current platform',
    ],
    [
      'with a version that is none',
      () => change(index, () => ({ versions: { '../x': {} } })),
      'it has the version "../x", which is none',
    ],
    ['that fails', () => bench.registry.replies.set(index, { status: 503 }), 'it answers 503 Service Unavailable'],
    ['that is a login page', () => bench.registry.replies.set(index, { body: '<html>' }), 'it is no object in JSON'],
  ])('%s is refused', async (_, tell, message) => {
    tell();
    expect((await from(`https://${bench.registry.host}/mirror/`)).problems).toContain(message);
    expect(left()).toEqual([]);
  });

  test.each(['http://localhost/mirror/', 'https://localhost/mirror', 'mirror'])('at %s is none', async (url) => {
    await expect(from(url)).rejects.toThrow('needs a URL that begins with https:// and ends with a slash');
  });
});
