import type { ComputedOf, ConfigOf, KnownConfigOf, PlannedOf, StateOf, Unknown } from '../../../src/framework';
import type { thingSchema } from './schema.fixture';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Thing = typeof thingSchema;

/** Fails to compile when a type comes out differently; the value only says which. */
const holds = <T extends true>(...named: T[]): number => named.length;

test('types of handlers follow from the schema', () => {
  expect(
    holds<
      | Same<ConfigOf<Thing>['name'], string | Unknown>
      | Same<ConfigOf<Thing>['zone'], string | Unknown | null>
      | Same<ConfigOf<Thing>['id'], null>
      | Same<PlannedOf<Thing>['id'], string | Unknown>
      | Same<PlannedOf<Thing>['size'], number>
      | Same<PlannedOf<Thing>['address'], string | Unknown | null>
      | Same<StateOf<Thing>['id'], string>
      | Same<StateOf<Thing>['zone'], string | null>
      | Same<StateOf<Thing>['disk'], readonly { readonly label: string; readonly gib: number }[]>
      | Same<StateOf<Thing>['ports'], readonly { readonly number: number; readonly uid: string }[] | null>
      | Same<StateOf<Thing>['timeouts'], { readonly create: string | null } | null>
      | Same<keyof ComputedOf<Thing>, 'id' | 'etag' | 'link' | 'address'>
      | Same<KnownConfigOf<Thing>['password_wo'], string | null>
      | Same<KnownConfigOf<Thing>['size'], number | null>
    >(true),
  ).toBe(1);
});
