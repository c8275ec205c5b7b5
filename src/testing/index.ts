import '../core/installed';
import { paletteMatchers } from './matchers';

export type { AnyFaultOrder, Control, Inventory, OutOfBandChange, Timings } from '../simulator';
export { readInventory } from '../simulator';
export type { CommandStandIn, TestCommand } from './gateway-installation';
export type { PaletteMatchers } from './matcher-types';
export { type ExpectedAttributes, paletteMatchers } from './matchers';
export { KNOWN_AFTER_APPLY, type Plain } from './plain';
export type { Variables } from './run-stack';
export { StackError } from './stack-error';
export type { BuildApp, BuildStack } from './synthesize';
export type { TestApp } from './test-app';
export type { PaletteOptions, TestPalette } from './test-palette';
export type { PlannedAction, PlannedChange, TestPlan } from './test-plan';
export type { StackOptions, TestApply, TestStack } from './test-stack';
export type { TestState } from './test-state';
export { withPalette } from './with-palette';

/** What jest, and vitest with `globals`, have for all modules. */
interface TestGlobals {
  readonly expect?: { extend?(matchers: typeof paletteMatchers): void };
}

(globalThis as TestGlobals).expect?.extend?.(paletteMatchers);
