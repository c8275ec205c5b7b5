/**
 * Reads a path with wildcards: `*` stands for anything within a segment, `**` for anything at all. The whole path must match.
 * `/v1/overlords/**` is everything below `/v1/overlords`, and not that path itself.
 */
export function pathPattern(path: string): RegExp {
  const pattern = path
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}$`);
}
