export type Colour = 'bold' | 'red' | 'green' | 'yellow' | 'cyan' | 'grey';

/** Dresses a text in colours, or leaves it as it is. */
export type Paint = (text: string, ...colours: readonly Colour[]) => string;

const CODES: { readonly [colour in Colour]: string } = {
  bold: '1',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36',
  grey: '90',
};

/** Terminal colours, or none. */
export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...colours) => `${colours.map((one) => `\u001b[${CODES[one]}m`).join('')}${text}\u001b[0m`;
}
