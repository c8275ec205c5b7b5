import { conformance } from './conformance';
import { PROFILES } from './rows/profiles';

conformance(PROFILES);
