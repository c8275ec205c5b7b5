// The whole description: what the client uses, and what only the simulated Palette serves. The client imports `index`,
// and so never loads what it has no use for.
export * from './accounts';
export * from './activity';
export * from './all-operations';
export * from './cluster-parts';
export * from './clusters';
export * from './custom-clouds';
export * from './dashboard';
export * from './gateways';
export * from './index';
export * from './infrastructure';
export * from './profiles';
export * from './tenant';
