import { describeScenarios } from './support/compare';
import { data } from './support/scenario';

/** A file beside the others, in words that an object of JavaScript has no place for. */
const text = (json: string) => ({ 'more.tf.json': json });
const NONE = data({ z: { input: 'z' } });

describeScenarios('what only a text can say', [
  {
    name: 'a zero with a sign',
    program: true,
    steps: [
      {
        config: NONE,
        files: text(
          '{"resource":{"terraform_data":{"a":{"input":-0},"b":{"input":[-0,"x"]}}},"variable":{"v":{"type":"string","default":-0}},' +
            '"output":{"a":{"value":-0},"b":{"value":"${terraform_data.a.input}"},"c":{"value":{"x":[-0.0]}},"v":{"value":"${var.v}"},' +
            '"d":{"value":"${jsonencode([-0,0*-1,-1*0,0/-5,-0*1,-0-0,-0+0,0%-5,-0%5,0-0,-(0),-(-0),-0.5*0,0/-0.5])}"},' +
            '"f":{"value":"${[for f in [-0, 0]: format(\\"%d|%g|%s|%v|%5.2f|%f|%e|%x|%b|%o|%+d|%G|%q\\",f,f,f,f,f,f,f,f,f,f,f,f,f)]}"},' +
            '"s":{"value":"${jsonencode([toset([-0,0]),toset([0,-0]),tolist([-0]),distinct([-0,0]),range(-0,1)])}"},' +
            '"n":{"value":"${-0 == 0} ${-0 < 0} ${min(-0,0)} ${min(0,-0)} ${max(-0,0)} ${max(0,-0)} ${sum([-0])} ${sum([-0,0])} ${floor(-0)} ${ceil(-0.5)}"},' +
            '"m":{"value":"${abs(-0)} ${signum(-0)} ${pow(-0,1)} ${join(\\",\\",[-0])} ${tonumber(\\"-0.0\\")} ${parseint(\\"-0\\",10)}"}}}',
        ),
      },
      { files: text('{"resource":{"terraform_data":{"a":{"input":0},"b":{"input":[0,"x"]}}}}') },
    ],
  },
  {
    name: 'blocks that stand in several places of one file',
    steps: [
      '{"output":{"a":{"value":1}},"output":{"b":{"value":2}}}',
      '{"locals":{"a":1},"locals":{"b":2},"output":{"a":{"value":"${local.a}${local.b}"}}}',
      '{"resource":{"terraform_data":{"a":{"input":1}},"terraform_data":{"b":{"input":1}}},"resource":{"terraform_data":{"c":{}}}}',
      '{"terraform":{"required_version":">1"},"terraform":{"required_version":"<9"}}',
      '{"//":1,"//":{"x":2},"output":{"a":{"value":1}}}',
      '{"variable":{"v":{"default":1,"validation":{"condition":"${var.v>0}","error_message":"x."},"validation":{"condition":"${var.v<9}","error_message":"y."}}}}',
      '{"resource":{"terraform_data":{"a":{"lifecycle":{"precondition":{"condition":"${path.root!=\\"\\"}","error_message":"x."},"precondition":{"condition":"${path.module!=\\"\\"}","error_message":"y."}}}}}}',
      '{"resource":{"terraform_data":{"a":{"provisioner":{"local-exec":{"command":"true"},"local-exec":{"command":"exit 0"}}}}}}',
    ].map((json) => ({ config: NONE, files: text(json) })),
  },
  ...[
    ['an argument', '{"output":{"a":{"value":1,"value":2}}}', /Duplicate argument|stands twice/],
    ['a local value', '{"locals":{"a":1,"a":2}}', /Duplicate attribute definition|stands twice/],
    ['a key of a value', '{"output":{"a":{"value":{"x":1,"x":2}}}}', /Duplicate object attribute|stands twice/],
    ['an output', '{"output":{"a":{"value":1},"a":{"value":2}}}', /Duplicate output definition/],
    ['an output elsewhere in the file', '{"output":{"a":{"value":1}},"output":{"a":{"value":2}}}', /Duplicate output definition/],
    ['a resource', '{"resource":{"terraform_data":{"a":{},"a":{}}}}', /Duplicate resource/],
    ['a lifecycle', '{"resource":{"terraform_data":{"a":{"lifecycle":{},"lifecycle":{}}}}}', /Duplicate lifecycle|stands twice/],
    ['an attribute of a type', '{"variable":{"v":{"type":"object({a=string,a=number})","default":{"a":1}}}}', /must be unique/],
    [
      'a quoted key in a type',
      '{"variable":{"v":{"type":"object({\\"a\\"=string})","default":{"a":1}}}}',
      /must be attribute names/,
    ],
    ['a path in a type', '{"variable":{"v":{"type":"object({a.b=string})","default":{}}}}', /must be attribute names/],
    ['an index in a type', '{"variable":{"v":{"type":"object({a[0]=string})","default":{}}}}', /must be attribute names/],
    ['a path as a key', '{"locals":{"a":{"b":"c"}},"output":{"o":{"value":"${{local.a=1}}"}}}', /Ambiguous attribute key/],
    [
      'a validation that is constant',
      '{"variable":{"v":{"default":1,"validation":{"condition":true,"error_message":"no."}}}}',
      /Invalid validation expression.*must refer to at least one object.*must refer to var\.v/,
    ],
    [
      'a validation that only its message binds to the variable',
      '{"variable":{"n":{"default":1},"v":{"default":1,"validation":[{"condition":"${var.v>0}","error_message":"x."},{"condition":"${var.n>0}","error_message":"${var.v}"}]}}}',
      /must refer to var\.v/,
    ],
    ['a number in a type', '{"variable":{"v":{"type":"object({1=string})","default":{"1":1}}}}', /must be attribute names/],
  ].map(([name, json, refused]) => ({
    name: `refused: ${name}, twice or out of place`,
    steps: [{ config: NONE, files: text(String(json)), refused: refused as RegExp }],
  })),
  {
    name: 'a path as a key is wrong where somebody evaluates it',
    steps: [
      {
        config: NONE,
        files: text('{"locals":{"a":{"b":"c"}},"output":{"o":{"value":"${try({local.a=1},2)} ${can({local.a=1})}"}}}'),
      },
    ],
  },
]);
