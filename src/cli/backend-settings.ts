import { type MarkedValue, readSettingsFile, typed } from '../executor';
import { t } from '../framework';
import { UserError } from './user-error';

/**
 * Settings of `--backend-config`: `NAME=VALUE`, or the path of a file with such lines; what is given later goes before.
 * @throws UserError, ConfigError
 */
export function givenSettings(given: readonly string[]): ReadonlyMap<string, MarkedValue> {
  const settings = new Map<string, MarkedValue>();
  for (const each of given) {
    const [, name, value] = /^([^=]*)=([\s\S]*)$/.exec(each) ?? [];
    if (name === undefined || value === undefined) {
      for (const [key, setting] of readSettingsFile(each)) settings.set(key, setting);
    } else if (name.trim() === '') throw new UserError(`--backend-config ${each} names no setting: NAME=VALUE, or a file`);
    else settings.set(name.trim(), typed(t.string, value));
  }
  return settings;
}
