import { profileSuite } from './suite';

profileSuite('vsphere', 'pcg');
