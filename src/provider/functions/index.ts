import { gatewaySize } from './gateway-size';
import { noProxy } from './no-proxy';
import { poolCapacity } from './pool-capacity';

/** The functions: `provider::palette::NAME`. */
export const functions = [gatewaySize, noProxy, poolCapacity] as const;
