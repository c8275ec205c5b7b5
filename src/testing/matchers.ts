import { didYouMean } from '../runtime/nearest';
import type { AnyFaultOrder } from '../simulator';
import { holds, shown } from './expected';
import { listed, meant } from './find-object';
import { hurt } from './survive';
import { TestPalette } from './test-palette';
import { type PlannedAction, type PlannedChange, TestPlan } from './test-plan';
import { TestStack } from './test-stack';

/** What attributes of an object are expected to be: values, or asymmetric matchers. Of lists and sets, what is named has to be among them. */
export type ExpectedAttributes = { readonly [attribute: string]: unknown };

/** What a matcher found, as jest and vitest take it. */
export interface Matched {
  readonly pass: boolean;
  message(): string;
}

/** What is said where a matcher does not hold, and where it holds and must not. */
function matched(pass: boolean, expected: string, found: string): Matched {
  return { pass, message: () => `Expected ${pass ? `not: ${expected}` : expected}.\n\n${found}` };
}

/** Matchers for `expect.extend` of jest and of vitest. Where `expect` is global they are there already. */
export const paletteMatchers = {
  toHaveRunningCluster(received: unknown, cluster: string): Matched {
    const { states } = paletteOf(received, 'toHaveRunningCluster').control.summary().clusters;
    const clusters = Object.entries(states).map(([name, state]) => `  ${name}: ${state}`);
    const found = clusters.length === 0 ? 'Palette has no cluster.' : `Palette has:\n${clusters.join('\n')}`;
    return matched(states[cluster] === 'Running', `a cluster ${cluster} that runs`, found);
  },

  toReferenceGateway(received: unknown, cluster: string, gateway: string): Matched {
    const { references } = paletteOf(received, 'toReferenceGateway').control.summary();
    const own = references.filter((each) => each.cluster === cluster || each.clusterUid === cluster);
    if (own.length === 0) {
      const names = references.map((each) => each.cluster).join(', ');
      throw new Error(`Palette has no cluster ${cluster}. It has ${names === '' ? 'none' : names}.`);
    }
    const found = own.map((each) => `  ${each.cluster}: ${each.gateway}${each.gatewayExists ? '' : ', which is gone'}`);
    const pass = own.every((each) => each.gateway === gateway || each.gatewayUid === gateway);
    return matched(pass, `the cluster ${cluster} to reference the gateway ${gateway}`, `Palette has:\n${found.join('\n')}`);
  },

  toPlanNoChanges(received: unknown): Matched | Promise<Matched> {
    const judge = (plan: TestPlan) => matched(plan.isEmpty, 'a plan without changes', plan.text);
    if (received instanceof TestStack) return received.plan().then(judge);
    if (received instanceof TestPlan) return judge(received);
    throw new Error('toPlanNoChanges is about a stack or a plan: await expect(site).toPlanNoChanges().');
  },

  toCreate: (received: unknown, object: string, attributes?: ExpectedAttributes) => does(received, 'create', object, attributes),
  toUpdate: (received: unknown, object: string, attributes?: ExpectedAttributes) => does(received, 'update', object, attributes),
  toReplace: (received: unknown, object: string, attributes?: ExpectedAttributes) => does(received, 'replace', object, attributes),
  toDelete: (received: unknown, object: string) => does(received, 'delete', object),

  async toSurvive(received: unknown, fault: string | AnyFaultOrder): Promise<Matched> {
    if (!(received instanceof TestStack)) throw new Error('toSurvive is about a stack: await expect(site).toSurvive(fault).');
    const order = typeof fault === 'string' ? fault : JSON.stringify(fault);
    const why = await hurt(received, fault);
    return matched(why === undefined, `the stack ${received.id} to survive ${order}`, why ?? 'It did.');
  },
};

function paletteOf(received: unknown, matcher: string): TestPalette {
  if (received instanceof TestPalette) return received;
  throw new Error(`${matcher} is about the Palette of a test: expect(palette).${matcher}(…).`);
}

const DOING = { create: 'created', update: 'updated in place', replace: 'replaced', delete: 'deleted' } as const;

/** Whether a plan does something with an object; with one of them, where a construct is made of several. */
function does(received: unknown, action: keyof typeof DOING, object: string, attributes: ExpectedAttributes = {}): Matched {
  if (!(received instanceof TestPlan))
    throw new Error(
      `What is ${DOING[action]}, a plan tells: expect(await site.plan()).to${action[0]?.toUpperCase()}${action.slice(1)}(…).`,
    );
  const objects = meant(object, received.changes);
  // Also for `not`: a name that nothing has is a typing error.
  if (objects.length === 0) throw new Error(`The plan has no object ${object}. It has:\n${listed(received.changes)}`);
  refuseUnknown(object, attributes, objects);
  const pass = objects.some((change) => change.action === action && becomes(change, action, attributes));
  const what = Object.keys(attributes).length === 0 ? '' : ` with ${shown(attributes)}`;
  return matched(pass, `${object} to be ${DOING[action]}${what}`, received.text);
}

/** Also for `not`: an attribute that nothing has is a typing error. */
function refuseUnknown(object: string, attributes: ExpectedAttributes, changes: readonly PlannedChange[]): void {
  const known = new Set(changes.flatMap(({ before, after }) => Object.keys({ ...before, ...after })));
  const wrong = Object.keys(attributes).find((name) => !known.has(name));
  if (wrong === undefined) return;
  throw new Error(`${object} has no attribute ${wrong}.${didYouMean(wrong, known)} Attributes have Terraform's names.`);
}

/** Whether attributes become what is expected of them; in an update each of them has to change. */
function becomes({ before, after }: PlannedChange, action: PlannedAction, attributes: ExpectedAttributes): boolean {
  return Object.entries(attributes).every(([name, expected]) => {
    const becomes = holds(expected, after?.[name]);
    return action === 'update' ? becomes && !isSame(before?.[name], after?.[name]) : becomes;
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
