import type { AnyFaultOrder } from '../simulator';
import type { ExpectedAttributes } from './matchers';
import type { TestStack } from './test-stack';

/**
 * The matchers as `expect(…)` has them. jest's and vitest's global types know them; a project that imports `expect` from `@jest/globals` says
 * `declare module 'expect' { interface Matchers<R, T> extends PaletteMatchers<R, T> {} }`.
 */
export interface PaletteMatchers<R, T = unknown> {
  /** `expect(palette)`: a workload cluster of that name runs. */
  toHaveRunningCluster(cluster: string): R;
  /** `expect(palette)`: Palette will delete the cluster through that gateway (names or uids). */
  toReferenceGateway(cluster: string, gateway: string): R;
  /** `await expect(site)`, or `expect(plan)`: nothing is to be done. */
  toPlanNoChanges(): T extends TestStack ? Promise<void> : R;
  /**
   * `expect(plan)`: the object is created.
   * @param object its address, the path of its construct (`site-kiel/prod`), or its name
   * @param attributes what it is created with, by Terraform's names
   */
  toCreate(object: string, attributes?: ExpectedAttributes): R;
  /** `expect(plan)`: the object is changed in place. @param attributes those that change, with what they become */
  toUpdate(object: string, attributes?: ExpectedAttributes): R;
  /** `expect(plan)`: another object takes its place. @param attributes of the new one */
  toReplace(object: string, attributes?: ExpectedAttributes): R;
  /** `expect(plan)`: the object goes, and none takes its place. */
  toDelete(object: string): R;
  /**
   * `await expect(site)`: the stack is applied while the fault strikes, at the latest by the next apply; then a plan is empty, and no machine is left
   * that nothing manages. A fault that never strikes fails, too.
   * @param fault `POST /v1/spectroclusters/** drop-after`, or an order as the simulator takes it
   */
  toSurvive(fault: string | AnyFaultOrder): Promise<void>;
}

declare global {
  // Vitest's assertions have what is in here as well.
  namespace jest {
    interface Matchers<R, T> extends PaletteMatchers<R, T> {}
  }
}
