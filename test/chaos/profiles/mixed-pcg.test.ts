import { profileSuite } from './suite';

profileSuite('mixed', 'pcg');
