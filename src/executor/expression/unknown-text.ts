import { Unknown } from '../../framework';
import { graphemes } from './functions/graphemes';

/** As many bytes of a known beginning are worth keeping. */
const LONGEST_PREFIX = 128;
// A character after one of these can't merge with it into another (Unicode composition).
const STANDS_ALONE = /[\x20-\x3b?@[-`{-~]$/;

/** Text that begins in a known way. The last character goes unless it stays whatever follows it. */
export function unknownText(beginning: string): Unknown {
  let prefix = [...beginning.slice(0, LONGEST_PREFIX)].filter((character) => !/^[\ud800-\udfff]$/.test(character)).join('');
  if (prefix !== '' && !STANDS_ALONE.test(prefix)) {
    prefix = graphemes(prefix).slice(0, -1).join('');
  }
  return new Unknown({ notNull: true, ...(prefix === '' ? {} : { prefix: prefix.normalize('NFC') }) });
}
