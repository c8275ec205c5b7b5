import { profileSuite } from './suite';

profileSuite('mixed', 'terraform');
