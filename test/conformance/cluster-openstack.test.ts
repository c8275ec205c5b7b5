import { conformance } from './conformance';
import { OPENSTACK } from './rows/clusters';

conformance([OPENSTACK]);
