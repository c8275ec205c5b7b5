/** Plain data as YAML in block style. Texts are quoted as in JSON, which YAML reads; absent values are left out. */
export function yamlText(data: unknown): string {
  return `${block(data, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return value.map((item) => `${indent}- ${block(item, `${indent}  `).trimStart()}`).join('\n');
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  return entries.map(([name, item]) => `${indent}${key(name)}:${nested(item, indent)}`).join('\n');
}

function nested(value: unknown, indent: string): string {
  const text = block(value, `${indent}  `);
  return text.startsWith(' ') ? `\n${text}` : ` ${text}`;
}

function key(name: string): string {
  return /^[A-Za-z][\w./-]*$/.test(name) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(name) ? name : JSON.stringify(name);
}
