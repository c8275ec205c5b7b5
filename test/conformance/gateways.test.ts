import { conformance } from './conformance';
import { GATEWAYS } from './rows/gateways';
import { READY } from './rows/ready';

conformance([...GATEWAYS, ...READY]);
