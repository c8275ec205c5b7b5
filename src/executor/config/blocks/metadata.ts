import type { Json } from '../../../framework';
import { isJsonObject, type JsonObject } from '../json-shape';
import { own } from './static';

/**
 * What cdktf writes as a comment (`//`) beside what it synthesizes: where a resource comes from, what the stack is called.
 * Anybody may write something else there, so that nothing in it is an error.
 */
export function metadataOf(body: JsonObject, name: 'path' | 'stackName'): string | undefined {
  const metadata = member(own(body, '//'), 'metadata');
  const text = member(metadata, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function member(json: Json | undefined, name: string): Json | undefined {
  return isJsonObject(json) ? own(json, name) : undefined;
}
