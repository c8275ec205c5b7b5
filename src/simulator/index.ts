export { type Clock, systemClock } from '../runtime/clock';
export { type CliInstall, type ClockChange, type ClockState, type Control, MOST_SPEED, type OutOfBandChange } from './control';
export { DataInUseError } from './data-lock';
export {
  type AnyFaultOrder,
  type Fault,
  type FaultAction,
  type FaultEvent,
  type FaultOrder,
  type FiredFault,
  parseFault,
  type WorldFaultOrder,
} from './faults';
export type { RecordedViolation } from './http/parts';
export { INVENTORY_SCHEMA, type Inventory, InventoryError, readInventory } from './inventory';
export { madeUpReport } from './made-up';
export type { RequestEntry } from './request-log';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator';
export type { Counted, Summary } from './summary';
export { createManualClock, createWorldClock, type WorldClock, type WorldClockOptions } from './world/clock';
export type { MadeUp } from './world/records';
export { DEFAULT_RULES, RULE_CHOICES, type WorldRules } from './world/rules';
export { DEFAULT_SEED, SEEDS, type Seed } from './world/seeds';
export type { Snapshot } from './world/snapshot';
export { DEFAULT_TIMINGS, type Timings } from './world/timings';
export { PALETTE_VERSIONS, type PaletteVersion } from './world/versions';
export type { World } from './world/world';
