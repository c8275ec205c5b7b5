import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

/** What both programs take, and what both refuse. */
interface Group {
  readonly taken: readonly string[];
  readonly refused?: readonly string[];
}

const stack = (expressions: readonly string[]): Document =>
  data(
    { a: {} },
    {
      locals: { path: { name: 'a.b', list: ['x'] } },
      output: Object.fromEntries(expressions.map((text, i) => [`o${i}`, { value: `\${${text}}` }])),
    },
  );

const GROUPS: { readonly [name: string]: Group } = {
  'a template of one path as a key': {
    taken: [
      '{"${local.path.name}" = 1, b = 2}',
      '{"${local.path.list[0]}" = 1}',
      '{"${terraform_data.a.id}" = 1}',
      'jsonencode({"${path.module}" = {"${local.path.name}" = 1}})',
    ],
    refused: ['{local.path.name = 1}', '{local.path.list[0] = 1}', '{"${local.path}" = 1}'],
  },
  'escapes for characters': {
    taken: ['"\\u00e9\\U0001F600"'],
    refused: ['"\\ud800"', '"\\ud83d\\ude00"', '"\\U0000dfff"', '"\\U00110000"', '"\\u12"'],
  },
  'durations in micro seconds, whichever sign is for micro': {
    taken: [
      'timeadd("2024-01-01T00:00:00Z", "1000000us")',
      'timeadd("2024-01-01T00:00:00Z", "1000000\u00b5s")',
      'timeadd("2024-01-01T00:00:00Z", "1000000\u03bcs")',
    ],
  },
  'YAML that says of itself what it is': {
    taken: [
      'yamldecode("%YAML 1.1 # c\\n---\\na")',
      'yamldecode("%TAG !e! tag:yaml.org,2002:\\n---\\n!e!str 1")',
      'yamldecode("a: |\\n  %YAML 1.2\\n")',
    ],
    refused: ['YAML 1.2', 'YAML 1.0', 'FOO 1', 'YAML 1.1\\n%YAML 1.1', 'TAG !e! !a\\n%TAG !e! !b'].map(
      (directives) => `yamldecode("%${directives}\\n---\\na")`,
    ),
  },
  'times far from UTC': {
    taken: ['timeadd("2024-01-01T00:00:00-23:59", "1h")', 'timecmp("2024-01-01T00:00:00+24:60", "2024-01-01T00:00:00-24:00")'],
    refused: [
      'timecmp("2024-01-01T00:00:00+25:00", "2024-01-01T00:00:00Z")',
      'timecmp("2024-01-01T00:00:00Z", "2024-01-01T00:00:00+00:61")',
      'timeadd("2024-01-01T00:00:00+24:00", "1h")',
      'formatdate("Z", "2024-01-01T00:00:00+14:60")',
    ],
  },
  'YAML with a tag and nothing in quotes': {
    taken: ['null', 'bool', 'int', 'float', 'str', 'binary', 'timestamp'].map((tag) => `yamldecode("a: !!${tag} ''")`),
  },
  'networks and numbers that are odd': {
    taken: [
      'cidrsubnet("10.1.2.3/8", 8, -3)',
      'cidrsubnet("fd00::/8", 64, -1)',
      'cidrsubnet("10.0.0.0/8", -3, 0)',
      'cidrsubnet("10.0.0.0/8", -3, 16)',
      'cidrsubnet("10.0.0.0/8", -3, -3)',
      'cidrsubnet("::ffff:10.0.0.0/104", 8, 1)',
      'cidrhost("::ffff:10.0.0.0/104", 0)',
      'cidrhost("::ffff:10.0.0.0/104", -1)',
      'cidrnetmask("::ffff:10.0.0.0/104")',
    ],
    refused: [
      'cidrsubnet("10.0.0.0/8", 8, -256)',
      'cidrsubnet("10.0.0.0/8", -3, 32)',
      'cidrsubnet("fd00::/8", 8, 18446744073709551617)',
      'cidrsubnets("::ffff:10.0.0.0/104", 4)',
      'cidrnetmask("fd00::/8")',
    ],
  },
};

describeScenarios(
  'expressions as the program that is installed evaluates them',
  Object.entries(GROUPS).flatMap(([name, { taken, refused = [] }]) => [
    { name, program: true, steps: [{ config: stack(taken) }] },
    ...refused.map((text) => ({ name: `${name}, refused: ${text}`, steps: [{ config: stack([text]), refused: /./ }] })),
  ]),
);
