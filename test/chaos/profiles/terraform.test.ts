import { profileSuite } from './suite';

profileSuite('vsphere', 'terraform');
