import type { FaultAction, FaultEvent, FaultOrder } from '../../../src/simulator';
import type { Phase } from './layout';
import type { Happening, ProfileFault, When } from './profile';

/** An order for every request, again and again; `more` says how it differs. */
export function everywhere(
  name: string,
  action: FaultAction,
  { phases, match, ...more }: Partial<FaultOrder> & Pick<ProfileFault, 'phases'> = {},
): ProfileFault {
  const order = { name, match: { path: '/v1/**', ...match }, times: 'always' as const, action, ...more };
  return { order, ...(phases && { phases }) };
}

/** The moment when a share of the site's clusters (0 to 1) has met with a request; `path` is what the request's path has to look like. */
export function whenAsked(method: string, path: RegExp, share: number): When {
  return (requests, { gateways, clusters }) => {
    const asked = requests.filter((request) => request.method === method && path.test(request.path));
    return asked.length >= Math.max(1, Math.ceil(gateways * clusters * share));
  };
}

/** The requests that make something, which must not be sent twice. */
const CREATIONS = ['/v1/pcg/selfHosted', '/v1/cloudaccounts/*', '/v1/spectroclusters/*', '/v1/overlords/migrate'];

/** An order for the requests that make something. */
export const ofCreations = (what: string, action: FaultAction, times: number): readonly ProfileFault[] =>
  CREATIONS.map((path) => everywhere(`${what}: POST ${path}`, action, { match: { method: 'POST', path }, times }));

/** Orders for all requests that change something, one a method. */
export const ofChanges = (what: string, action: FaultAction, more: Partial<FaultOrder>): readonly ProfileFault[] =>
  ['POST', 'PUT', 'PATCH', 'DELETE'].map((method, i) =>
    everywhere(`${what}: ${method}`, action, { match: { method, path: '/v1/**' }, seed: i + 1, ...more }),
  );

/** The order of a cluster, on whatever cloud. */
export const CLUSTER_ORDER = /^\/v1\/spectroclusters\/[a-z-]+$/;
/** Four in ten clusters have been ordered. */
export const ORDERED = whenAsked('POST', CLUSTER_ORDER, 0.4);
/** One in ten has got another pool size. */
export const RESIZED = whenAsked('PUT', /\/machinePools\//, 0.1);
/** Half of them have been looked at. */
export const REFRESHED = whenAsked('GET', /^\/v1\/spectroclusters\//, 0.5);
/** The deletion of three in ten has been ordered. */
export const DELETED = whenAsked('DELETE', /^\/v1\/spectroclusters\//, 0.3);

/** A gateway is cut off for a while. */
export const outageOf = (gateway: string, phase: Phase, when: When): Happening => ({
  name: `gateway ${gateway} cut off (${phase})`,
  ...{ phase, when },
  // Where its registration or installation failed, the others are ahead of it.
  isPossible: ({ control }) => control.summary().gateways.states[gateway] === 'Running',
  lastsMs: 1500,
  happen: ({ control }) => control.outage(gateway),
  mend: ({ control }) => control.restore(gateway),
});

/** The program is killed, with all that it has started. */
export const killedIn = (phase: Phase, when: When): Happening => ({
  name: `killed (${phase})`,
  ...{ phase, when },
  happen: ({ kill }) => kill(),
});

/** Somebody does something in the console in the middle of a phase. */
export const byHand = (name: string, phase: Phase, when: When, seed: number, event: FaultEvent): ProfileFault => ({
  order: { name: `${name} (${phase})`, seed, event },
  phases: [phase],
  when,
});
