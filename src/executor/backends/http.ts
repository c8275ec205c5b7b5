import { attr, type ObjectValue, schema, type Value } from '../../framework';
import { type LockInfo, lockInfoText, parseLockInfo } from '../state/lock/lock-info';
import { StateError } from '../state/state-error';
import type { RemoteLock, RemoteState } from '../state/storage';
import { type Backend, backendError, localParts } from './backend';
import { type Answer, HttpClient, type HttpSettings, md5Of } from './http-client';

const text = (description: string) => attr.string({ optional: true, description });
const whole = (description: string) => attr.number({ optional: true, description });
const secret = (description: string) => attr.string({ optional: true, sensitive: true, description });

/** States at an address of a web server, as GitLab keeps them: https://developer.hashicorp.com/terraform/language/backend/http */
export const http: Backend = {
  schema: schema(
    { description: 'An address that answers GET and POST, and LOCK and UNLOCK.' },
    {
      address: text('Where the state is (`TF_HTTP_ADDRESS`).'),
      update_method: text('The method that writes it (`TF_HTTP_UPDATE_METHOD`). Unset: `POST`.'),
      lock_address: text('Where it is locked (`TF_HTTP_LOCK_ADDRESS`). Unset: not at all.'),
      unlock_address: text('Where the lock is given back (`TF_HTTP_UNLOCK_ADDRESS`).'),
      lock_method: text('The method that locks (`TF_HTTP_LOCK_METHOD`). Unset: `LOCK`.'),
      unlock_method: text('The method that unlocks (`TF_HTTP_UNLOCK_METHOD`). Unset: `UNLOCK`.'),
      username: text('For basic authentication (`TF_HTTP_USERNAME`).'),
      password: secret('For basic authentication (`TF_HTTP_PASSWORD`).'),
      skip_cert_verification: attr.bool({ optional: true, description: 'Takes any certificate of the server.' }),
      retry_max: whole('How often a request is tried again (`TF_HTTP_RETRY_MAX`). Unset: 2.'),
      retry_wait_min: whole('Seconds before it is tried again first (`TF_HTTP_RETRY_WAIT_MIN`). Unset: 1.'),
      retry_wait_max: whole('Seconds between tries at most (`TF_HTTP_RETRY_WAIT_MAX`). Unset: 30.'),
      client_ca_certificate_pem: text('The authority of the server (`TF_HTTP_CLIENT_CA_CERTIFICATE_PEM`).'),
      client_certificate_pem: text('A certificate of the client (`TF_HTTP_CLIENT_CERTIFICATE_PEM`).'),
      client_private_key_pem: secret('The key of that certificate (`TF_HTTP_CLIENT_PRIVATE_KEY_PEM`).'),
    },
  ),
  open(given, context) {
    if (context.workspace !== 'default') {
      throw backendError(
        'Workspaces not supported',
        `The backend "http" keeps one state and has no workspaces; the workspace "${context.workspace}" is selected. Select "default".`,
      );
    }
    const settings = settingsOf(given, context.env);
    const address = addressOf('address', settings.text('address'));
    if (!address) throw backendError('Invalid backend configuration', 'The backend "http" needs an address (TF_HTTP_ADDRESS).');
    const lockAddress = addressOf('lock_address', settings.text('lock_address'));
    const unlockAddress = addressOf('unlock_address', settings.text('unlock_address')) ?? lockAddress;
    const name = `${address.origin}${address.pathname}`;
    const client = new HttpClient(name, { ...clientSettings(settings, address), env: context.env }, context.clock);
    const places: Places = {
      address,
      updateMethod: settings.text('update_method') ?? 'POST',
      ...(lockAddress && { lock: { method: settings.text('lock_method') ?? 'LOCK', address: lockAddress } }),
      ...(unlockAddress && { unlock: { method: settings.text('unlock_method') ?? 'UNLOCK', address: unlockAddress } }),
    };
    return { name, ...localParts(context), remote: new HttpState(name, client, places) };
  },
};

interface Places {
  readonly address: URL;
  readonly updateMethod: string;
  readonly lock?: { readonly method: string; readonly address: URL };
  readonly unlock?: { readonly method: string; readonly address: URL };
}

class HttpState implements RemoteState {
  readonly lock?: RemoteLock;
  /** The lock that this run holds. */
  #held: LockInfo | undefined;

  constructor(
    private readonly name: string,
    private readonly client: HttpClient,
    private readonly places: Places,
  ) {
    const { lock, unlock } = places;
    if (!lock) return;
    const give = async (info: Pick<LockInfo, 'ID'>, body: string) => {
      if (!unlock) return;
      const answer = await client.send(unlock.method, unlock.address, { body });
      if (answer.status !== 200) throw this.#refused(answer, `is not given back (lock ${info.ID})`);
    };
    this.lock = {
      path: '',
      take: async (info) => {
        const answer = await client.send(lock.method, lock.address, { body: lockInfoText(info) });
        if (answer.status === 409 || answer.status === 423) return { holder: parseLockInfo(answer.body.toString()) };
        if (answer.status !== 200) throw this.#refused(answer, 'cannot be locked');
        this.#held = info;
        return undefined;
      },
      release: async () => {
        if (this.#held) await give(this.#held, lockInfoText(this.#held));
        this.#held = undefined;
      },
      force: async (id) => {
        await give({ ID: id }, JSON.stringify({ ID: id }));
        return 'The backend has taken the lock away.';
      },
    };
  }

  async read(): Promise<Buffer | undefined> {
    const answer = await this.client.send('GET', this.places.address);
    if (answer.status === 204 || answer.status === 404) return undefined;
    if (answer.status !== 200) throw this.#refused(answer, 'cannot be read');
    if (answer.md5 !== undefined && answer.md5 !== md5Of(answer.body)) {
      throw new StateError(
        this.name,
        'does not have the checksum that the server gives with it',
        'It was cut or changed on the way: try again.',
      );
    }
    return answer.body.length > 0 ? answer.body : undefined;
  }

  async write(body: Buffer): Promise<void> {
    const { address, updateMethod } = this.places;
    const to = new URL(address);
    if (this.#held) to.searchParams.set('ID', this.#held.ID);
    const answer = await this.client.send(updateMethod, to, { body, md5: md5Of(body) });
    if (![200, 201, 204].includes(answer.status)) throw this.#refused(answer, 'cannot be written');
  }

  close(): Promise<void> {
    return this.client.close();
  }

  /** What a status means here. What the server says beside it isn't quoted: it may hold anything. */
  #refused({ status, location }: Answer, problem: string): StateError {
    const [why, remedy] = meaningOf(status, location);
    return new StateError(this.name, `${problem}: the server answered with ${status}${why}`, remedy);
  }
}

function meaningOf(status: number, location: string | undefined): readonly [why: string, remedy: string] {
  if (status === 401)
    return [' (it wants to know who asks)', 'Give username and password of the backend (TF_HTTP_USERNAME, TF_HTTP_PASSWORD).'];
  if (status === 403) return [' (not allowed)', 'See to it that who is named by username may read and write this state.'];
  if (status === 409 || status === 412 || status === 423) {
    return [
      ' (the lock is lost, or somebody else has written)',
      'Nothing was overwritten. See who else works on this state, and run again.',
    ];
  }
  if (status === 413) return [' (too large)', 'Raise the limit of the server for the size of a state.'];
  if (location !== undefined) return [' and points elsewhere', `If that is right, set the address to ${location}.`];
  return ['', 'See what the server has to say of it in its log, and run again.'];
}

interface Given {
  text(name: string): string | undefined;
  number(name: string, otherwise: number): number;
}

/** What is set, or what the environment says in its place. */
function settingsOf(given: ObjectValue, env: NodeJS.ProcessEnv): Given & { readonly insecure: boolean } {
  const find = (name: string): Value => given[name] ?? env[`TF_HTTP_${name.toUpperCase()}`] ?? null;
  return {
    text: (name) => (find(name) === null || find(name) === '' ? undefined : String(find(name))),
    number: (name, otherwise) => {
      const found = find(name);
      const value = found === null || found === '' ? otherwise : Number(found);
      if (Number.isSafeInteger(value) && value >= 0) return value;
      throw backendError('Invalid backend configuration', `"${name}" of the backend "http" must be a whole number from 0.`);
    },
    insecure: given.skip_cert_verification === true,
  };
}

/** Who asks may also stand in the address, as for terraform. */
function clientSettings(given: ReturnType<typeof settingsOf>, address: URL): Omit<HttpSettings, 'env'> {
  const inAddress = [address.username, address.password].map((text) => (text === '' ? undefined : decodeURIComponent(text)));
  const username = given.text('username') ?? inAddress[0];
  const password = given.text('password') ?? inAddress[1];
  const [ca, cert, key] = ['client_ca_certificate_pem', 'client_certificate_pem', 'client_private_key_pem'].map(given.text);
  if ((cert === undefined) !== (key === undefined)) {
    throw backendError(
      'Invalid backend configuration',
      'The backend "http" needs client_certificate_pem and client_private_key_pem together, or neither.',
    );
  }
  return {
    retries: given.number('retry_max', 2),
    waitMs: given.number('retry_wait_min', 1) * 1000,
    mostMs: given.number('retry_wait_max', 30) * 1000,
    tls: {
      ...(given.insecure && { rejectUnauthorized: false }),
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
    },
    ...(username !== undefined && { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` }),
  };
}

function addressOf(name: string, given: string | undefined): URL | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw backendError(
    'Invalid backend configuration',
    `"${name}" of the backend "http" must be an address that begins with http:// or https://.`,
  );
}
