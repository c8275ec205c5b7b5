import { didYouMean } from '../../runtime/nearest';
import type { InventoryProblem } from './check';
import type { Inventory } from './schema';

type Thing = string | { readonly name: string; readonly id?: string };

/** What things of an inventory name and it doesn't list: the zone of a network, the project of another. */
export function referenceProblems(inventory: Inventory): InventoryProblem[] {
  const problems: InventoryProblem[] = [];
  const check = (path: InventoryProblem['path'], field: string, list: readonly object[], lists: readonly Thing[] = []) => {
    for (const [index, item] of list.entries()) {
      const name = (item as { readonly [field: string]: unknown })[field];
      const known = lists.map((thing) => (typeof thing === 'string' ? thing : thing.name));
      const ids = lists.map((thing) => (typeof thing === 'string' ? thing : thing.id));
      if (typeof name !== 'string' || known.includes(name) || ids.includes(name)) continue;
      const message = `"${name}" is not listed; there is ${known.join(', ') || 'none'}.${didYouMean(name, known)}`;
      problems.push({ path: [...path, index, field], message });
    }
  };
  for (const [index, cloud] of (inventory.openstack ?? []).entries()) {
    const at = (list: string) => ['openstack', index, list];
    check(at('projects'), 'domain', objects(cloud.projects), cloud.domains);
    check(at('azs'), 'region', objects(cloud.azs), cloud.regions);
    check(at('flavors'), 'region', objects(cloud.flavors), cloud.regions);
    check(at('networks'), 'project', objects(cloud.networks), cloud.projects);
  }
  for (const [index, server] of (inventory['apache-cloudstack'] ?? []).entries()) {
    const at = (list: string) => ['apache-cloudstack', index, list];
    check(at('templates'), 'zone', objects(server.templates), server.zones);
    check(at('vpcs'), 'zone', objects(server.vpcs), server.zones);
    check(at('networks'), 'zone', objects(server.networks), server.zones);
    check(at('networks'), 'vpc', objects(server.networks), server.vpcs);
  }
  return problems;
}

/** Names alone refer to nothing, and keep their place in the list. */
function objects(list: readonly Thing[] = []): readonly object[] {
  return list.map((thing) => (typeof thing === 'string' ? {} : thing));
}
