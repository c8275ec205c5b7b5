import { conformance } from './conformance';
import { VSPHERE } from './rows/clusters';

conformance([VSPHERE]);
