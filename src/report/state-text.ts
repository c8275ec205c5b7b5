import { compareText, type InstanceAddress } from '../executor/address';
import type { State, StateInstance, StateObject, StateOutput } from '../executor/state/state';
import { attr, type Block, fromJson, type ObjectValue, type Path, schema, type Type, typeFromJson, type Value } from '../framework';
import { WHOLE } from './change-diff';
import { compareBlock } from './diff/compare-block';
import { compareType } from './diff/compare-type';
import { type Marks, marksOf, NO_MARKS } from './diff/marks';
import { type Pair, plain, sortNames } from './diff/pair';
import { BY_ADDRESS, type Naming } from './names';
import type { Context } from './render/context';
import { painter } from './render/paint';
import { quote } from './render/quote';
import { render } from './render/render';
import { objectValue, type Schemas } from './state-json';

/**
 * A state as `terraform show` prints it, or one object of it as `terraform state show ADDRESS` does.
 * @param address the instance to show, as state has it; all of them and the outputs without it
 * @param names what objects are called above their addresses
 * @throws TypeError when an object doesn't fit its schema
 */
export function stateText(state: State, schemas: Schemas, address?: string, names: Naming = BY_ADDRESS): string {
  if (address !== undefined) {
    const instance = state.instances.get(address);
    return instance?.current ? objectText({ address, instance, object: instance.current, schemas, names }) : '';
  }
  const addresses = [...state.instances.keys()].sort(compareText);
  const objects = addresses.flatMap((name) => {
    const instance = state.instances.get(name) as StateInstance;
    const deposed = sortNames(Object.keys(instance.deposed)).map((key) =>
      objectText({ address: name, instance, object: instance.deposed[key] as StateObject, schemas, names, deposed: key }),
    );
    return [
      ...(instance.current ? [objectText({ address: name, instance, object: instance.current, schemas, names })] : []),
      ...deposed,
    ];
  });
  const outputNames = sortNames(Object.keys(state.outputs));
  if (objects.length === 0 && outputNames.length === 0) return 'The state file is empty. No resources are represented.\n';
  const outputs = outputNames.map((name) => `${name} = ${outputValue(state.outputs[name] as StateOutput)}\n`).join('');
  return objects.join('\n') + (outputNames.length > 0 ? `\n\nOutputs:\n\n${outputs}` : '');
}

/** A block with values that stay as they are: one object, as text. */
export function blockText(address: InstanceAddress, block: Block, value: ObjectValue, sensitive: readonly Path[]): string {
  const diff = compareBlock(block, still(value, marksOf(sensitive), false));
  const mode = address.mode === 'data' ? 'data' : 'resource';
  return `${mode} ${quote(address.type)} ${quote(address.name)} ${render(diff, 0, CONTEXT)}`;
}

const CONTEXT: Context = { paint: painter(false), showUnchanged: true, noSymbols: true, noNull: false, replacement: 'own' };

interface Shown {
  readonly address: string;
  readonly instance: StateInstance;
  readonly object: StateObject;
  readonly schemas: Schemas;
  readonly names: Naming;
  readonly deposed?: string;
}

function objectText({ address, instance, object, schemas, names, deposed }: Shown): string {
  const known = schemas(instance.provider, instance.address.mode, instance.address.type);
  const remark = deposed !== undefined ? ` (deposed object ${deposed})` : object.tainted ? ' (tainted)' : '';
  const where = names.hides(address) ? `# ${address}\n` : '';
  const head = `# ${names.text(address)}:${remark}\n${where}`;
  if (!known) return `${head}${UNSHOWN}${blockText(instance.address, ID_ONLY, idOf(object), [])}\n`;
  return `${head}${blockText(instance.address, known.block, objectValue(object, known.block), object.sensitive)}\n`;
}

// Without its schema nobody knows which of its values are secrets.
const UNSHOWN = '# (of a provider that pcg does not have, so only its id is shown; "pcg show --json" has all of it)\n';
const { block: ID_ONLY } = schema({ description: '' }, { id: attr.string({ optional: true, description: '' }) });

function idOf({ attributes, sensitive }: StateObject): ObjectValue {
  const marked = sensitive.some(([step]) => step === undefined || ('attribute' in step && step.attribute === 'id'));
  return { id: typeof attributes.id === 'string' && !marked ? attributes.id : null };
}

function outputValue(output: StateOutput): string {
  const type: Type = typeFromJson(output.type);
  const value: Value = type.kind === 'dynamic' ? null : fromJson(type, output.value);
  return render(compareType(type, still(value, output.sensitive ? WHOLE : NO_MARKS, false)), 0, CONTEXT);
}

function still(value: Value, marks: Marks, strict: boolean): Pair {
  const bare = plain(value);
  return {
    before: bare,
    after: bare,
    beforeExplicit: false,
    afterExplicit: false,
    wasSensitive: marks,
    becomesSensitive: marks,
    replace: NO_MARKS,
    strict,
  };
}
