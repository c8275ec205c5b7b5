export type { FaultAction } from './action';
export type { FiredFault } from './fired';
export type { AnyFaultOrder, FaultOrder } from './order';
export { createFaults, type Fault, type Faults } from './registry';
export { parseFault } from './syntax';
export type { FaultEvent, WorldFaultOrder } from './world-event';
