import { uiMessage } from './ui-line';

/** What terraform names some of its messages by; all others are of the type `log`. */
const INIT_CODES: readonly (readonly [RegExp, string])[] = [
  [/^Initializing provider plugins/, 'initializing_provider_plugin_message'],
  [/has been successfully initialized!$/, 'output_init_success_message'],
];

/** A line of the installation of providers, as `terraform init -json` tells it. */
export function uiInit(message: string, now: number): string {
  const [, code] = INIT_CODES.find(([pattern]) => pattern.test(message)) ?? [];
  return code === undefined
    ? uiMessage('info', message, 'log', {}, now)
    : uiMessage('info', message, 'init_output', { message_code: code }, now);
}
