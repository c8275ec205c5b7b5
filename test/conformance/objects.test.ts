import { conformance } from './conformance';
import { OBJECTS } from './rows/objects';

conformance(OBJECTS);
