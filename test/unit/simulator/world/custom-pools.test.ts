import { poolOfValues } from '../../../../src/simulator/world/custom-pools';

it.each([
  ['names no pool', 'kind: Cluster\n', /name no pool/],
  ['is no YAML', 'kind: [\n', /are no YAML/],
  ['has an alias without an anchor', 'kind: MachineDeployment\nspec: *none\n', /are no YAML: Unresolved alias/],
])('a pool is refused whose YAML %s', (_, values, said) => {
  expect(() => poolOfValues({ cloudConfig: { values } })).toThrow(said);
});

it('has its name and its size from its machines', () => {
  const values = 'kind: Cluster\n---\nkind: MachineDeployment\nmetadata: { name: workers }\nspec: { replicas: 3 }\n';
  expect(poolOfValues({ cloudConfig: { values } }).poolConfig).toMatchObject({ name: 'workers', size: 3 });
});
