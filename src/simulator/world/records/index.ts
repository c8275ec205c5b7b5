export * from './account';
export * from './cluster';
export * from './common';
export * from './event';
export * from './gateway';
export * from './infrastructure';
export * from './profile';
export * from './tenant';
