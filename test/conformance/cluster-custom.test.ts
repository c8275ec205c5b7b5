import { conformance } from './conformance';
import { CUSTOM } from './rows/clusters';

conformance([CUSTOM]);
