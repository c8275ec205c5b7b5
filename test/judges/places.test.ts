import { PLACED_KINDS } from '../differential/support/placed-kinds';
import { describePlaces } from '../differential/support/places';

jest.setTimeout(120_000);

// A few of them are tried on every change.
describePlaces(Object.keys(PLACED_KINDS));
