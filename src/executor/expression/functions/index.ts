export { callFunction } from './call';
export type { FunctionContext } from './definition';
