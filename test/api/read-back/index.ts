import { cloudReaders } from './cloud';
import { clusterReaders } from './cluster';
import { gatewayReaders } from './gateway';
import { profileReaders } from './profile';
import type { Readers } from './reader';
import { tenantReaders } from './tenant';

export type { Reader, Written } from './reader';

/** How what isn't read where it is written is read, operation by operation. */
export const readers: Readers = { ...cloudReaders, ...clusterReaders, ...gatewayReaders, ...profileReaders, ...tenantReaders };
