import { basename, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { DEFAULT_HOST } from '../../domain/palette-host';
import { print } from '../console';
import { shellWord } from '../shell-word';
import { inputRefused } from '../terraform-environment';
import { UserError } from '../user-error';
import { Questions } from './ask';
import { isProjectCloud, PROJECT_CLOUD_NAMES, PROJECT_CLOUDS, type ProjectCloudName } from './clouds';
import { checkHost, checkSiteName, suggestedName } from './names';
import { commonFiles, FLEET_PIPELINES, PIPELINES, type Project, type ProjectFile, projectFile } from './template';
import { checkEmpty, writeProject } from './write';

/** The flags of `pcg new`, as they were given. */
interface NewFlags {
  readonly name?: string;
  readonly cloud?: ProjectCloudName;
  readonly host?: string;
  readonly fleet?: boolean;
}

/** What is to be made. */
interface Wanted {
  readonly name: string;
  readonly cloud: ProjectCloudName;
  readonly host: string;
  /** Whether there are to be many sites, in waves. */
  readonly fleet: boolean;
}

/** `pcg new` */
export function addNewCommand(program: Command): void {
  const clouds = PROJECT_CLOUD_NAMES.map((name) => `  ${name.padEnd(22)}${PROJECT_CLOUDS[name].description}`).join('\n');
  program
    .command('new')
    .description('write a project that runs: a site in TypeScript, its test, and pipelines that plan and apply it')
    .argument('[dir]', 'the folder, which has to be empty; it is made where it is not there', '.')
    .option('--name <name>', 'what the site is called (default: as the folder)')
    .addOption(new Option('--cloud <cloud>', 'what it is on (default: "vsphere")').choices(PROJECT_CLOUD_NAMES))
    .option('--host <host>', `host of the Palette that the pipelines work with (default: "${DEFAULT_HOST}")`)
    .option('--fleet', 'for many sites: in waves, and the pipelines apply each in a job of its own')
    .addHelpText('after', `\nOn a terminal it asks for what no option says.\n\nClouds:\n${clouds}`)
    .action(async (dir: string, flags: NewFlags) => {
      const folder = resolve(dir);
      checkEmpty(folder);
      const wanted = await settled(folder, flags);
      writeProject(folder, siteProject(wanted));
      print(nextSteps(folder, wanted));
    });
}

/** What the flags say, what is answered, and for the rest what is usual. */
async function settled(folder: string, flags: NewFlags): Promise<Wanted> {
  const { fleet = false } = flags;
  const usual = { name: suggestedName(basename(folder)), cloud: 'vsphere', host: DEFAULT_HOST, fleet } as const;
  const given = {
    ...(flags.name !== undefined && { name: checkSiteName(flags.name) }),
    ...(flags.cloud !== undefined && { cloud: flags.cloud }),
    ...(flags.host !== undefined && { host: checkHost(flags.host) }),
  };
  if (!process.stdin.isTTY || inputRefused(process.env)) return { ...usual, ...given };
  const questions = new Questions();
  const ask = (text: string, otherwise: string, check: (answer: string) => string) => questions.ask({ text, otherwise, check });
  try {
    return {
      name: given.name ?? (await ask('Name of the site', usual.name, checkSiteName)),
      cloud: given.cloud ?? cloudNamed(await ask(`Cloud, one of ${PROJECT_CLOUD_NAMES.join(', ')}`, usual.cloud, cloudNamed)),
      host: given.host ?? (await ask('Host of Palette', usual.host, checkHost)),
      fleet,
    };
  } finally {
    questions.close();
  }
}

function cloudNamed(name: string): ProjectCloudName {
  if (isProjectCloud(name)) return name;
  throw new UserError(`there is no cloud "${name}" here; take ${PROJECT_CLOUD_NAMES.join(', ')}`);
}

/** All files of a project with one site. */
function siteProject({ name, cloud, host, fleet }: Wanted): readonly ProjectFile[] {
  const { site, secrets } = PROJECT_CLOUDS[cloud];
  const project: Project = { name, secrets, host };
  const sources = {
    'README.md': 'new/README.md',
    'src/site.ts': `${site}/site.ts`,
    'src/main.ts': fleet ? 'new/src/fleet.ts' : 'new/src/main.ts',
    'src/stack.ts': 'new/src/stack.ts',
    'src/site.test.ts': 'new/src/site.test.ts',
    ...(fleet ? FLEET_PIPELINES : PIPELINES),
  };
  return [...commonFiles(project), ...Object.entries(sources).map(([path, source]) => projectFile(path, source, project))];
}

function nextSteps(folder: string, { name, cloud }: Wanted): string {
  const way = relative(process.cwd(), folder);
  return [
    `${way === '' ? 'This folder' : way} has a project now, with the site "${name}" on ${cloud}. What to do next:`,
    '',
    ...(way === '' ? [] : [`  cd ${shellWord(way)}`]),
    '  npm install && npm test',
    '  npm run local npm run plan      # on a Palette of this machine; README.md has the rest',
    '',
  ].join('\n');
}
