import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from '../../support/listen';

type Fields = { readonly [name: string]: unknown };

/** What of OpenStack the judge needs: how each kind is called alone, and what it has unless it is told otherwise. */
const KINDS: { readonly [collection: string]: { readonly one: string; readonly defaults: Fields } } = {
  networks: {
    one: 'network',
    defaults: {
      status: 'ACTIVE',
      admin_state_up: true,
      shared: false,
      mtu: 1500,
      availability_zone_hints: [],
      subnets: [],
      tags: [],
    },
  },
  subnets: {
    one: 'subnet',
    defaults: { enable_dhcp: true, gateway_ip: '10.0.0.1', dns_nameservers: [], host_routes: [], allocation_pools: [], tags: [] },
  },
  'security-groups': { one: 'security_group', defaults: { description: '', stateful: true, security_group_rules: [], tags: [] } },
  'security-group-rules': { one: 'security_group_rule', defaults: { description: '' } },
  'os-keypairs': { one: 'keypair', defaults: { fingerprint: '00:11', user_id: 'user', type: 'ssh' } },
};

/** As much of an OpenStack as somebody else's provider needs to make, change and delete a network and what is in it, on loopback. */
export class OpenStackCloud {
  readonly #objects = new Map<string, Fields>();
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<OpenStackCloud> {
    const cloud = new OpenStackCloud();
    await listen(cloud.#server);
    return cloud;
  }

  /** What the provider has to be told. */
  get env(): NodeJS.ProcessEnv {
    return {
      OS_AUTH_URL: `${this.#url}/identity/v3`,
      OS_USERNAME: 'user',
      OS_PASSWORD: 'pass',
      OS_DOMAIN_NAME: 'Default',
      OS_TENANT_NAME: 'demo',
      OS_REGION_NAME: 'r',
    };
  }

  /** Names of what is there, by kind. */
  get names(): readonly string[] {
    return [...this.#objects].map(([key, { name }]) => `${key.split('/')[0]} ${name}`).sort();
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  get #url(): string {
    return addressOf(this.#server);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = String(await bodyOf(request));
    const body = text === '' ? {} : (JSON.parse(text) as Fields);
    const say = (status: number, answer?: Fields) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'X-Subject-Token': 'token' });
      response.end(answer && JSON.stringify(answer));
    };
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/identity/v3/auth/tokens') return say(201, this.#token());
    const [collection = '', id, part] = path.replace(/^\/(?:network\/v2\.0|compute\/v2\.1)\//, '').split('/');
    const kind = KINDS[collection];
    if (!kind) return say(404, { itemNotFound: { message: `nothing is known of ${path}` } });
    const asked = (body[kind.one] ?? {}) as Fields;
    if (request.method === 'POST') return say(201, { [kind.one]: this.#make(collection, asked) });
    const key = `${collection}/${id}`;
    const object = this.#objects.get(key);
    if (!object) return say(404, { itemNotFound: { message: `there is no ${key}` } });
    if (request.method === 'DELETE') {
      this.#objects.delete(key);
      return say(204);
    }
    if (request.method !== 'PUT') return say(200, { [kind.one]: object });
    const changed = { ...object, ...(part === 'tags' ? { tags: body.tags } : asked) };
    this.#objects.set(key, changed);
    return say(200, part === 'tags' ? { tags: body.tags } : { [kind.one]: changed });
  }

  /** Uids follow from what is asked for: two clouds that are asked the same have the same. */
  #make(collection: string, asked: Fields): Fields {
    const hash = createHash('sha256').update(collection).update(JSON.stringify(asked)).digest('hex');
    const uid = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join(
      '-',
    );
    const object = { ...KINDS[collection]?.defaults, id: uid, tenant_id: 'demo', project_id: 'demo', ...asked };
    this.#objects.set(`${collection}/${collection === 'os-keypairs' ? asked.name : uid}`, object);
    return object;
  }

  #token(): Fields {
    const service = (type: string, path: string) => ({
      type,
      name: type,
      endpoints: [{ interface: 'public', region: 'r', region_id: 'r', url: `${this.#url}/${path}` }],
    });
    return {
      token: {
        expires_at: '2999-01-01T00:00:00.000000Z',
        user: { id: 'user', name: 'user', domain: { id: 'default', name: 'Default' } },
        project: { id: 'demo', name: 'demo', domain: { id: 'default', name: 'Default' } },
        roles: [],
        catalog: [service('network', 'network'), service('compute', 'compute/v2.1'), service('identity', 'identity/v3')],
      },
    };
  }
}
