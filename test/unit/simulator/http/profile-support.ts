import { Site } from '../support';

/** A pack of the public registry, as clients name it. */
export const registryPack = (name: string, tag: string, more: { readonly [key: string]: unknown } = {}) => ({
  name,
  tag,
  type: 'spectro',
  registryUid: '5eecc89d0b150045ae661cef',
  ...more,
});

export const INFRA_PACKS = [
  registryPack('ubuntu-maas', '22.04'),
  registryPack('kubernetes', '1.31.8'),
  registryPack('cni-calico', '3.29.3'),
];

/** The body of a new profile: an add-on with one pack when nothing else is said. */
export function profileBody(
  name: string,
  {
    type = 'add-on',
    cloudType = 'all',
    version = '1.0.0',
    packs = [registryPack('nginx', '1.12.1')],
    variables,
  }: ProfileParts = {},
) {
  return { metadata: { name }, spec: { version, template: { type, cloudType, packs }, ...(variables && { variables }) } };
}

interface ProfileParts {
  readonly type?: string;
  readonly cloudType?: string;
  readonly version?: string;
  readonly packs?: readonly unknown[];
  readonly variables?: readonly unknown[];
}

/** A site, and short ways to its profiles: all calls go in tenant scope unless a project is named. */
export class ProfileSite extends Site {
  /** Makes a profile. @returns its uid */
  async profile(
    name: string,
    parts: ProfileParts & { readonly publish?: boolean; readonly project?: string } = {},
  ): Promise<string> {
    const { publish = true, project, ...rest } = parts;
    const answer = await this.call('POST', `/v1/clusterprofiles?publish=${publish}`, { body: profileBody(name, rest), project });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.uid;
  }

  async get(path: string, body?: unknown) {
    return (await this.call('GET', `/v1/clusterprofiles/${path}`, { body })).body;
  }

  /** Calls and tells what became of it: the status, or the code and message of a refusal. */
  async tryTo(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET', path: string, body?: unknown): Promise<string> {
    const answer = await this.call(method, `/v1/${path}`, { body });
    return answer.status < 300 ? String(answer.status) : `${answer.status} ${answer.body.code}: ${answer.body.message}`;
  }

  /** A cluster that uses these add-on profiles. @returns its uid */
  async clusterWith(...addOns: readonly string[]): Promise<string> {
    const account = await this.account('vcenter', this.gateway('berlin'));
    return this.cluster('shop', account, { profiles: [this.infraProfileUid, ...addOns].map((uid) => ({ uid })) });
  }
}
