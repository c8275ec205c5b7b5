import { profileSuite } from './suite';

profileSuite('terraform');
