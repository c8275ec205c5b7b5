import { type Document, data } from './scenario';

/** The files of modules, by their folders below the stack's. */
export const folders = (all: { readonly [folder: string]: Document }, others: { readonly [name: string]: string } = {}) => ({
  files: {
    ...Object.fromEntries(Object.entries(all).map(([folder, json]) => [`${folder}/main.tf.json`, JSON.stringify(json)])),
    ...others,
  },
});
/** A state to be read by data. */
export const OTHER = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'x',
  outputs: {},
  resources: [],
});

/** A module with one object, which takes its input and gives its output. */
export const one: Document = data(
  { x: { input: '${var.in}' } },
  { variable: { in: { type: 'string' } }, output: { out: { value: '${terraform_data.x.output}' } } },
);
export const call = (more: Document = {}): Document => ({ source: './one', in: 'a', ...more });
export const calls = (modules: Document, rest: Document = {}, resources: { readonly [name: string]: Document } = {}): Document =>
  data(resources, { module: modules, ...rest });
export const out = (value: string): Document => ({ output: { o: { value } } });
export const X = 'module.m.terraform_data.x';
/** What is done is compared, and need not be said. */
export const ANY = undefined;
