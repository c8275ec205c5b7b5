import type { Row } from '../support/row';
import { ACCOUNTS } from './accounts';
import { CLUSTERS } from './clusters';
import { GATEWAYS } from './gateways';
import { OBJECTS } from './objects';
import { PROFILES } from './profiles';
import { READY } from './ready';

/** A row a resource. */
export const ROWS: readonly Row[] = [...OBJECTS, ...ACCOUNTS, ...PROFILES, ...GATEWAYS, ...CLUSTERS, ...READY];
