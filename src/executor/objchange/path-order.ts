import type { Path } from '../../framework';

/** CRC-64 of ISO 3309, mirrored. */
const POLYNOMIAL = 0xd800000000000000n;

/**
 * Paths as Terraform lists those of a set, each once: by a checksum of the names in them, whatever order a provider gave them in
 * (https://pkg.go.dev/github.com/zclconf/go-cty/cty#PathSet). Keys and indices of elements don't count, and leave the provider's order.
 */
export function inOrderOfSets(paths: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  const each = new Map(paths.map((path) => [JSON.stringify(path), { path, checksum: checksumOf(path) }]));
  return [...each.values()]
    .sort((a, b) => (a.checksum < b.checksum ? -1 : a.checksum > b.checksum ? 1 : 0))
    .map(({ path }) => path);
}

/** As a signed number, which Terraform sorts by. */
function checksumOf(path: Path): bigint {
  const text = path.map((step) => ('attribute' in step ? step.attribute : '#')).join('');
  let rest = 0xffffffffffffffffn;
  for (const byte of Buffer.from(text)) {
    rest ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) rest = rest & 1n ? (rest >> 1n) ^ POLYNOMIAL : rest >> 1n;
  }
  return BigInt.asIntN(64, ~rest);
}
