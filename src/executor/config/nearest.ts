export { didYouMean } from '../../runtime/nearest';
