import { styleText } from 'node:util';

const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
const style = (format: Parameters<typeof styleText>[0], text: string) => (colours ? styleText(format, text) : text);
const print = (text: string) => void process.stdout.write(`${text}\n`);

let steps = 0;

/** The demo's voice. Colours only on a terminal. */
export const say = {
  title: (text: string) => print(style('bold', text)),
  text: (text: string) => print(text),
  step: (text: string) => print(`\n${style('bold', `${++steps}. ${text}`)}`),
  command: (text: string) => print(style('cyan', `   $ ${text}`)),
  output: (text: string) => print(style('dim', `     ${text}`)),
};
