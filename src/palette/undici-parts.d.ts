// The parts of undici that the client needs. Loading undici as a whole takes four times as long, and a plan starts the
// provider three times; the version is pinned in package.json for that.
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici';

  export = Agent;
}

declare module 'undici/lib/core/connect.js' {
  import type { Connect } from './connector';

  const buildConnector: (options: object) => Connect;
  export = buildConnector;
}
