import { profileSuite } from './suite';

profileSuite('pcg');
