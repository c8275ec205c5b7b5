import { addressNumber, addressProblem, hostsOf, networkOf } from '../../domain/address';
import { ArgumentError, type FunctionDefinition, t } from '../../framework';

/** `provider::palette::pool_capacity` */
export const poolCapacity: FunctionDefinition = {
  name: 'pool_capacity',
  summary: 'How many addresses an IP pool gives out',
  description:
    'Counts the addresses that a `palette_ip_pool` gives out: all of a range (`10.0.0.10-10.0.0.90`), and those of a network but its first and its last (`10.0.0.0/24`). A cluster takes three more than it has nodes: one to reach it by, and two while nodes are replaced.',
  parameters: [{ name: 'addresses', type: t.string, description: 'A range, `FIRST-LAST`, or a network in CIDR notation.' }],
  result: t.number,

  call([addresses]) {
    const { first, last } = rangeOf(String(addresses).trim());
    return last - first + 1;
  },
};

function rangeOf(text: string) {
  const network = networkOf(text);
  if (network) return hostsOf(network);
  const [start = '', end = '', ...more] = text.split('-').map((part) => part.trim());
  if (more.length > 0 || end === '') throw wrong(`"${text}" is neither a range (10.0.0.10-10.0.0.90) nor a network (10.0.0.0/24).`);
  const problem = addressProblem(start) ?? addressProblem(end);
  const [first, last] = [addressNumber(start), addressNumber(end)];
  if (first === undefined || last === undefined) throw wrong(problem ?? `"${text}" is no range.`);
  if (last < first) throw wrong(`The range ends before it starts: ${end} is before ${start}.`);
  return { first, last };
}

function wrong(text: string): ArgumentError {
  return new ArgumentError(0, text);
}
