import { conformance } from './conformance';
import { MAAS } from './rows/clusters';

conformance([MAAS]);
