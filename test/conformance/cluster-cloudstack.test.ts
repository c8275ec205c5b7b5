import { conformance } from './conformance';
import { CLOUDSTACK } from './rows/clusters';

conformance([CLOUDSTACK]);
