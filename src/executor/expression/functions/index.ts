export { argumentNamed, callFunction } from './call';
export type { FunctionContext } from './definition';
export { type Signature, signatureOf } from './signature';
