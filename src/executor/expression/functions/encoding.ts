import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { isUnknown, isWhollyKnown, type Type, t, UNKNOWN, Unknown } from '../../../framework';
import { type MarkedValue, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { marksIn } from '../marks';
import { csvType, decodeCsv } from './csv';
import { ANY_VALUE, any, FunctionProblem, type Functions, simple, structural, text } from './definition';
import { fromJsonText, toJsonText } from './json';
import { decodeText, encodeText } from './text-encoding';
import { fromYamlText } from './yaml-decode';
import { toYamlText } from './yaml-encode';

/** Functions that encode and decode. */
export const encodingFunctions: Functions = {
  base64decode: simple([text('str')], t.string, (str) => utf8(fromBase64(str))),
  base64encode: simple([text('str')], t.string, (str) => Buffer.from(str).toString('base64')),
  base64gzip: simple([text('str')], t.string, (str) => gzipped(str).toString('base64')),
  csvdecode: structural([text('str')], t.dynamic, ([str]) => {
    const { header, rows } = decodeCsv(str?.value as string);
    return typed(csvType(header), rows);
  }),
  jsondecode: structural([text('str')], t.dynamic, ([str]) => (str ? fromJsonText(str.value as string) : UNKNOWN_OF_ANY_TYPE)),
  jsonencode: structural([any('val', ANY_VALUE)], t.string, ([val]) => {
    if (!val) throw new TypeError('jsonencode takes a value');
    return typed(t.string, isWhollyKnown(val.value) ? toJsonText(val.type, val.value) : jsonToCome(val), marksIn(val));
  }),
  textdecodebase64: simple([text('source'), text('encoding')], t.string, (source, encoding) =>
    decodeText(fromBase64(source), encoding),
  ),
  textencodebase64: simple([text('string'), text('encoding')], t.string, (str, encoding) =>
    encodeText(str, encoding).toString('base64'),
  ),
  urlencode: simple([text('str')], t.string, (str) =>
    encodeURIComponent(str)
      .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  ),
  yamldecode: structural([text('src')], t.dynamic, ([src]) => (src ? fromYamlText(src.value as string) : UNKNOWN_OF_ANY_TYPE)),
  yamlencode: {
    parameters: [any('value', { nullable: true, takesUntyped: true })],
    structural: false,
    result: t.string,
    call: ([value]) => typed(t.string, value ? toYamlText(value.type, value.value) : null),
  },
};

/** How the JSON of something begins that isn't known yet, nor null. */
function jsonToCome({ type: { kind }, value }: MarkedValue): Unknown {
  if (isUnknown(value) && value.refinements?.notNull !== true) return UNKNOWN;
  const beginnings: { readonly [kind in Type['kind']]?: string } = {
    string: '"',
    object: '{',
    map: '{',
    tuple: '[',
    list: '[',
    set: '[',
  };
  const prefix = beginnings[kind];
  return new Unknown({ notNull: true, ...(prefix === undefined ? {} : { prefix }) });
}

function fromBase64(str: string): Buffer {
  const compact = str.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) {
    throw new FunctionProblem('failed to decode base64 data: its length must be a multiple of four, with padding');
  }
  return Buffer.from(compact, 'base64');
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize('NFC');
  } catch {
    throw new FunctionProblem('the result of decoding the provided string is not valid UTF-8');
  }
}

/**
 * Laid out as Go's writer lays it out, so that for most short texts the result is Terraform's: no time, an
 * unknown system, a flush after the text, an empty block of plain bytes at the end.
 */
function gzipped(str: string): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  const blocks = deflateRawSync(str, { finishFlush: constants.Z_SYNC_FLUSH });
  const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);
  const checksumAndSize = gzipSync(str).subarray(-8);
  return Buffer.concat([header, blocks, lastBlock, checksumAndSize]);
}
