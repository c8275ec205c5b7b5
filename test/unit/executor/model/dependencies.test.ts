import { type BodyReferences, Dependencies } from '../../../../src/executor/model/dependencies';
import { read } from '../config/support';

const to = (root: string, name: string) => ({ kind: 'traversal' as const, root, steps: [{ name }] });
const of = (configuration: object, bodies: Partial<BodyReferences> = {}) =>
  new Dependencies(read(configuration), { block: () => [], provider: () => [], ...bodies });

test('a chain of local values, however long, leads to the block at its end', () => {
  const locals = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [`l${i}`, i === 0 ? '${terraform_data.z.id}' : `\${local.l${i - 1}}`]),
  );
  const dependencies = of(
    { locals, resource: { terraform_data: { a: {}, z: {} } } },
    { block: (address) => (address === 'terraform_data.a' ? [to('local', 'l2999')] : []) },
  );
  expect([...dependencies.direct('terraform_data.a')]).toEqual(['terraform_data.z']);
});

test('a chain of blocks, however long, is followed to its end', () => {
  const blocks = Object.fromEntries(
    Array.from({ length: 4000 }, (_, i) => [`b${i}`, i === 0 ? {} : { depends_on: [`terraform_data.b${i - 1}`] }]),
  );
  const dependencies = of({ resource: { terraform_data: blocks } });
  expect(dependencies.all('terraform_data.b3999').size).toBe(3999);
});

test('a local value named as what every object of JavaScript has refers to nothing', () => {
  expect([...of({}).ofTraversals([to('local', 'constructor'), to('local', '__proto__')])]).toEqual([]);
});

test('a block depends on what the configuration of its provider refers to, and is a dependent of that', () => {
  const dependencies = of(
    {
      resource: {
        terraform_data: {
          a: {},
          h: { depends_on: ['terraform_data.z'], provider: 'terraform.plain' },
          z: { provider: 'terraform.plain' },
        },
      },
      terraform: {},
      provider: { terraform: [{}, { alias: 'plain' }] },
    },
    { provider: (ref) => (ref.endsWith('.plain') ? [] : [to('terraform_data', 'h')]) },
  );
  const ref = 'provider["terraform.io/builtin/terraform"]';
  expect(dependencies.sorted('terraform_data.a')).toEqual(['terraform_data.h', 'terraform_data.z']);
  expect([...dependencies.direct('terraform_data.a')]).toEqual([]);
  expect([...dependencies.ofProvider(ref)]).toEqual(['terraform_data.h']);
  expect([...dependencies.allOfProvider(ref)]).toEqual(['terraform_data.h', 'terraform_data.z']);
});
