import { type Applying, applySteps } from '../../../../src/executor/apply/steps';
import { Dependencies } from '../../../../src/executor/model/dependencies';
import type { Action, ResourceChange } from '../../../../src/executor/plan/plan';
import { walk } from '../../../../src/executor/run/walk';
import { EMPTY_STATE } from '../../../../src/executor/state/file/read';
import type { StateObject } from '../../../../src/executor/state/state';
import { read } from '../config/support';

interface Sketch {
  readonly action: Action;
  readonly provider?: string;
  readonly count?: number;
  /** What its state says that it depends on. */
  readonly needs?: readonly string[];
}

const address = (name: string, key?: number) => ({ mode: 'managed' as const, type: 't', name, key });

/** An apply of sketched changes; `p`'s configuration refers to a block. */
function applying(sketches: { readonly [name: string]: Sketch }, mode: 'normal' | 'destroy', p: string): Applying {
  const each = Object.entries(sketches).flatMap(([name, { count = 1, ...sketch }]) =>
    Array.from({ length: count }, (_, key) => ({ ...sketch, address: address(name, key), text: `t.${name}[${key}]` })),
  );
  const dependencies = new Dependencies(read({}), {
    block: () => [],
    provider: (ref) => (ref === 'p' ? [{ kind: 'traversal', root: 't', steps: [{ name: p }] }] : []),
  });
  const instances = new Map(
    each.map(({ address, text, needs = [] }) => {
      const current = { dependencies: needs.map((name) => `t.${name}`) } as unknown as StateObject;
      return [text, { address, provider: 'q', current, deposed: {} }];
    }),
  );
  const changes = each.map(({ address, action, provider = 'q' }) => ({ address, action, provider }) as unknown as ResourceChange);
  const blocks = new Map(Object.keys(sketches).map((name) => [`t.${name}`, { address: address(name), config: { provider: 'q' } }]));
  return {
    model: { configuration: read({}), dependencies, blocks, actions: new Map() },
    plan: { mode, changes, invocations: [], prior: { ...EMPTY_STATE, instances } },
    targets: { given: [], includesBlock: () => true, includes: () => true },
  } as unknown as Applying;
}

async function order(run: Applying): Promise<readonly string[]> {
  const done: string[] = [];
  const note = (what: string) => async (change: ResourceChange) => {
    done.push(`${what} ${change.address.name}`);
    return true;
  };
  const configure = async (ref: string) => {
    done.push(`configure ${ref}`);
    return true;
  };
  await walk(
    applySteps(run, {
      configure,
      expand: async () => true,
      close: async () => true,
      invoke: async () => true,
      recheck: async () => true,
      check: async () => true,
      apply: note('apply'),
      destroy: note('destroy'),
    }),
  );
  return done;
}

test('what many objects have to wait for many others takes no edge for each pair', () => {
  const edges = (count: number) => {
    const run = applying({ b: { action: 'delete', count }, a: { action: 'delete', count, needs: ['b'] } }, 'destroy', 'none');
    const steps = applySteps(run, {
      configure: async () => true,
      expand: async () => true,
      close: async () => true,
      invoke: async () => true,
      recheck: async () => true,
      check: async () => true,
      apply: async () => true,
      destroy: async () => true,
    });
    return [...steps.values()].reduce((sum, { after }) => sum + [...after].length, 0);
  };
  expect(edges(400)).toBeLessThan(edges(200) * 2.1);
});

test('users go before what they use', async () => {
  const run = applying({ b: { action: 'delete', count: 2 }, a: { action: 'delete', count: 2, needs: ['b'] } }, 'destroy', 'none');
  expect(await order(run)).toEqual(['configure q', 'destroy a', 'destroy a', 'destroy b', 'destroy b']);
});

describe('a provider that is configured with an object', () => {
  const gone = { action: 'delete', provider: 'p', needs: ['h'] } as const;

  test('what goes by it waits until the object is replaced, and what has to wait for that, too', async () => {
    const run = applying(
      {
        h: { action: 'delete-create' },
        x: { ...gone, needs: ['h', 'y'] },
        y: { action: 'delete', needs: ['h'] },
        z: { action: 'delete', needs: ['h'] },
      },
      'normal',
      'h',
    );
    expect(await order(run)).toEqual(['configure q', 'destroy z', 'destroy h', 'apply h', 'configure p', 'destroy x', 'destroy y']);
  });

  test('and until it is updated, though that has stopped to depend on something that goes', async () => {
    const run = applying(
      { h: { action: 'update', needs: ['w'] }, x: { ...gone, needs: ['h', 'w'] }, w: { action: 'delete' } },
      'normal',
      'h',
    );
    expect(await order(run)).toEqual(['configure q', 'apply h', 'configure p', 'destroy x', 'destroy w']);
  });

  test('the object itself goes after all that the provider takes away', async () => {
    const run = applying({ h: { action: 'delete' }, x: gone }, 'destroy', 'h');
    expect(await order(run)).toEqual(['configure p', 'configure q', 'destroy x', 'destroy h']);
  });
});

test('what was set aside goes only when the object that succeeds it stands', async () => {
  const run = applying({ a: { action: 'create-delete' } }, 'normal', 'none');
  const [change] = run.plan.changes;
  const changes = [{ ...change, action: 'delete', deposed: '00000001' } as ResourceChange, ...run.plan.changes];
  const done: string[] = [];
  const steps = applySteps(
    { ...run, plan: { ...run.plan, changes } },
    {
      configure: async () => true,
      expand: async () => true,
      close: async () => true,
      invoke: async () => true,
      recheck: async () => true,
      check: async () => true,
      apply: async () => false,
      destroy: async ({ deposed }) => Boolean(done.push(`destroy ${deposed}`)),
    },
  );
  await walk(steps);
  expect(done).toEqual([]);
});
