/** Bodies of blocks: read by a schema once, evaluated for each instance. */
export type { Body } from './body-form';
export { bodyReferences } from './body-references';
export { decodeBody } from './decode-body';
export { evaluateBody } from './evaluate-body';
