/** The width that Terraform takes where it can't ask a terminal. */
export const DEFAULT_WIDTH = 78;

/** Breaks a text at spaces so that its lines fit a width; lines that begin with a space keep their layout. */
export function wrap(text: string, width: number): string {
  if (width <= 0) return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : wrapLine(line, width)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  let text = '';
  let column = 0;
  for (const [, space = '', word = ''] of line.matchAll(/( *)([^ ]+)/g)) {
    if (column > 0 && column + space.length + word.length > width) {
      text += `\n${word}`;
      column = word.length;
    } else {
      text += space + word;
      column += space.length + word.length;
    }
  }
  return text;
}

/** A line across the terminal. */
export function rule(width: number): string {
  return '─'.repeat(Math.max(1, width));
}
