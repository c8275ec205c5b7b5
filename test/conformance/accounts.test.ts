import { conformance } from './conformance';
import { ACCOUNTS } from './rows/accounts';

conformance(ACCOUNTS);
