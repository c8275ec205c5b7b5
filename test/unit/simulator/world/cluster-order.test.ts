import fc from 'fast-check';
import { createClusterOrders } from '../../../../src/simulator/world/cluster-order';
import type { Cluster } from '../../../../src/simulator/world/records';

const cluster = (uid: string, name: string, createdAt: number, projectUid?: string) =>
  ({ uid, name, createdAt, projectUid }) as Cluster;

const change = fc.record({
  kind: fc.constantFrom('add', 'add', 'remove', 'rename', 'look'),
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  at: fc.integer({ min: 0, max: 5 }),
  project: fc.constantFrom('p', 'q', undefined),
  pick: fc.nat(),
});

it('stay as a sort would have them, whatever is added, removed and renamed', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const orders = createClusterOrders();
      const all: Cluster[] = [];
      for (const [index, { kind, name, at, project, pick }] of changes.entries()) {
        const picked = all[pick % Math.max(1, all.length)];
        if (kind === 'add') {
          const added = cluster(String(index), name, at, project);
          all.push(added);
          orders.add(added);
        } else if (kind === 'look') orders.of(project).byName();
        else if (picked !== undefined && kind === 'remove') {
          all.splice(all.indexOf(picked), 1);
          orders.remove(picked);
        } else if (picked !== undefined) {
          picked.name = name;
          orders.rename(picked);
        }
      }
      for (const project of ['p', 'q', undefined]) {
        const own = all.filter(({ projectUid }) => project === undefined || projectUid === project);
        const order = orders.of(project);
        const ages = order.byAge.map(({ createdAt }) => createdAt);
        expect(ages).toEqual([...ages].sort((one, other) => one - other));
        expect(new Set(order.byAge)).toEqual(new Set(own));
        const names = order.byName().map(({ name, createdAt }) => `${name}${createdAt}`);
        expect(names).toEqual(own.map(({ name, createdAt }) => `${name}${createdAt}`).sort());
        expect(new Set(order.named('b'))).toEqual(new Set(own.filter(({ name }) => name === 'b')));
      }
    }),
  );
});
