export * from './access';
export * from './assets';
export * from './aws';
export * from './locations';
export * from './macros';
export * from './people';
export * from './projects';
export * from './system';
