import { operations } from './operations';

/** Every operation that the project describes, by the name of its handler in the simulator. */
export const allOperations = {
  ...operations,
} as const;

/** The name of an operation. */
export type AnyOperationName = keyof typeof allOperations;
