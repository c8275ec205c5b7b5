import { Kind, Type, TypeRegistry } from '@sinclair/typebox';

/** A body that isn't text: a picture, an archive. The published description calls it a string of bytes. */
export const Binary = Type.Unsafe<Buffer>({ [Kind]: 'PaletteBinary', type: 'string', format: 'binary', default: '' });

TypeRegistry.Set('PaletteBinary', (_schema, value) => Buffer.isBuffer(value));
