import { ENTRIES } from './entries';

// Imported before anything that needs the core. Node would say no more than that cdktf can't be found, to somebody who may have cdktn on purpose.
// The entries for cdktn are built of this same file: the name becomes theirs. It is loaded, not just resolved: bundlers put in what is loaded.
try {
  require('cdktf');
} catch (error) {
  if ((error as { readonly code?: unknown }).code !== 'MODULE_NOT_FOUND') throw error;
  const [notFound] = (error as Error).message.split('\n');
  throw new Error(`${notFound}. ${ENTRIES}`, { cause: error });
}
