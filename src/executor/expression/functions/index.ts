export { argumentNamed, callFunction } from './call';
export type { FunctionContext } from './definition';
