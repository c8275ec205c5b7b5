// The whole description: what the client uses, and what only the simulated Palette serves. The client imports `index`,
// and so never loads what it has no use for.
export * from './all-operations';
export * from './index';
