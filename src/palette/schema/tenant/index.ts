export * from './access';
export * from './assets';
export * from './projects';
export * from './system';
