import { conformance } from './conformance';
import { GATEWAYS } from './rows/gateways';

conformance(GATEWAYS);
