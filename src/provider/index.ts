export { PROVIDER_ADDRESS } from './address';
export { paletteProvider } from './provider';
