import type { SiteDescription } from '../../../constructs/site';
import type { Holdings } from '../gather';
import { type LeftOut, objectText, type ReadObject } from '../objects';
import { Undescribable } from './attributes';
import { hasKnownCloud } from './gateway';
import { SiteBuilder } from './site-builder';
import { UniqueNames } from './unique-names';

/** Descriptions of all that is adopted. */
export interface DescribedSites {
  readonly sites: readonly SiteDescription[];
  readonly left: readonly LeftOut[];
  /** Gateways of which Palette doesn't tell what they make clusters on. */
  readonly cloudless: readonly string[];
  /** Objects that show something secret, each with the variables for it, and the attributes whose changes are ignored for that. */
  readonly secretive: readonly Secretive[];
  /** Values of these variables. */
  readonly secrets: { readonly [variable: string]: string };
}

/** An object that shows something secret. */
export interface Secretive {
  readonly what: string;
  readonly attributes: readonly string[];
  readonly variables: readonly string[];
}

const GATEWAY = 'palette_private_cloud_gateway';
/** What others refer to comes first. */
const ORDER = [/^palette_cloud_account_/, /^palette_ip_pool$/, /^palette_dns_mapping$/, /^palette_cluster_/];

/**
 * Describes a site for each gateway. A stack works in one project: where a gateway has objects in several, each project has a site of its own, and what
 * belongs to the tenant is with the gateway.
 */
export function describeSites({ objects, profile }: Holdings, host: string): DescribedSites {
  const names = new UniqueNames();
  const left: LeftOut[] = [];
  const secretive: Secretive[] = [];
  const secrets: { [variable: string]: string } = {};
  const gateways = objects.filter(({ ref }) => ref.type === GATEWAY);
  const byUid = new Map(objects.map((object) => [object.ref.identity.id, object] as const));
  const ofType = (type: RegExp) => (uid: string) => {
    const found = byUid.get(uid);
    return found && type.test(found.ref.type) ? found : undefined;
  };
  const attempt = (object: ReadObject, describe: () => void): boolean => {
    try {
      describe();
      return true;
    } catch (error) {
      if (!(error instanceof Undescribable)) throw error;
      left.push({ what: objectText(object.ref), why: error.message });
      return false;
    }
  };
  const add = (builder: SiteBuilder, object: ReadObject) =>
    attempt(object, () => {
      const { body, secretive: ignored, secrets: own } = object;
      if (ignored.length === 0) {
        builder.add(object);
        return;
      }
      builder.add({ ...object, body: { ...body, 'lifecycle.ignore_changes': ignored } });
      secretive.push({ what: objectText(object.ref), attributes: ignored, variables: Object.keys(own) });
      Object.assign(secrets, own);
    });

  const sites = gateways.flatMap((gateway) => {
    const { ref } = gateway;
    const own = inOrder(objects.filter((each) => each.gateway === ref.identity.id));
    const projects = [...new Set(own.filter(isOfProject).map((each) => each.ref.project))].sort();
    const only = projects.length <= 1;
    const site = names.give(ref.name, 'gateway');
    const surroundings = { host, account: ofType(/^palette_cloud_account_/), ipPool: ofType(/^palette_ip_pool$/) };
    const builderFor = (name: string, project: string) =>
      new SiteBuilder({ ...surroundings, name, project, profile: (uid) => profile(project, uid) });
    const first = builderFor(site, projects[0] ?? ref.project);
    if (!attempt(gateway, () => first.gateway(gateway, true))) {
      left.push(...own.map((each) => ({ what: objectText(each.ref), why: `its gateway "${ref.name}" is left out` })));
      return [];
    }
    for (const object of own) if (only || !isOfProject(object)) add(first, object);
    if (only) return [first.description];
    const twins = gateways.filter((each) => each.ref.name === ref.name).length > 1;
    const others = projects.flatMap((project) => {
      const these = own.filter((each) => isOfProject(each) && each.ref.project === project);
      if (twins) {
        const why = `two gateways are called "${ref.name}", so what is in several projects can't refer to it by its name`;
        left.push(...these.map((each) => ({ what: objectText(each.ref), why })));
        return [];
      }
      const builder = builderFor(names.give(`${site}-${project}`, 'gateway'), project);
      builder.gateway(gateway, false);
      for (const object of these) add(builder, object);
      return [builder.description];
    });
    return [first.description, ...others];
  });
  const cloudless = gateways.filter((gateway) => !hasKnownCloud(gateway)).map(({ ref }) => objectText(ref));
  return { sites, left, secretive, secrets, cloudless };
}

function isOfProject({ ref }: ReadObject): boolean {
  return ref.identity.context === 'project';
}

function inOrder(objects: readonly ReadObject[]): readonly ReadObject[] {
  const rank = ({ ref }: ReadObject) => ORDER.findIndex((type) => type.test(ref.type));
  const text = ({ ref }: ReadObject) => `${ref.name} ${ref.identity.id}`;
  return [...objects].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
}
