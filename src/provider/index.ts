export { type PaletteProviderOptions, paletteFactory, paletteProviders } from './factory';
export { paletteProvider } from './provider';
export { PROVIDER_ADDRESS, PROVIDER_ADDRESSES } from './source-address';
