export { PROVIDER_ADDRESS, PROVIDER_ADDRESSES } from './address';
export { paletteProvider } from './provider';
