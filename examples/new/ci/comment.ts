import { readFileSync } from 'node:fs';

// Posts the report of a plan to its pull request (GitHub) or merge request (GitLab), in place of the one that it has of this plan.
//   node --import tsx ci/comment.ts plan.md

/** Where comments are, and by which names. */
interface Place {
  readonly url: string;
  /** Changes a comment that is there. */
  readonly change: { readonly method: string; url(id: number): string };
  readonly headers: { readonly [name: string]: string };
}

/** A comment, as either of them has it. */
interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user?: { readonly login: string };
  readonly author?: { readonly id: number };
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this runs in a pipeline of a pull or merge request`);
  return value;
}

function github(): Place {
  const repository = `${variable('GITHUB_API_URL')}/repos/${variable('GITHUB_REPOSITORY')}/issues`;
  return {
    url: `${repository}/${variable('PULL_REQUEST')}/comments`,
    change: { method: 'PATCH', url: (id) => `${repository}/comments/${id}` },
    headers: { authorization: `Bearer ${variable('GITHUB_TOKEN')}`, accept: 'application/vnd.github+json' },
  };
}

function gitlab(): Place {
  const project = `${variable('CI_API_V4_URL')}/projects/${variable('CI_PROJECT_ID')}`;
  const url = `${project}/merge_requests/${variable('CI_MERGE_REQUEST_IID')}/notes`;
  return { url, change: { method: 'PUT', url: (id) => `${url}/${id}` }, headers: { 'private-token': variable('GITLAB_TOKEN') } };
}

async function ask({ headers }: Place, method: string, url: string, body?: string): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify({ body }) };
  const answer = await fetch(url, { method, headers: { ...headers, 'content-type': 'application/json' }, ...json });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Who writes here: others may begin a comment like this, too. */
async function mine(place: Place): Promise<(comment: Comment) => boolean> {
  if (!process.env.GITLAB_CI) return ({ user }) => user?.login === 'github-actions[bot]';
  const { id } = (await (await ask(place, 'GET', `${variable('CI_API_V4_URL')}/user`)).json()) as { readonly id: number };
  return ({ author }) => author?.id === id;
}

/** The comment that this plan has already. Its first line, which nobody sees, is the same for every plan of an app. */
async function earlier(place: Place, marker: string): Promise<Comment | undefined> {
  const isMine = await mine(place);
  for (let page = 1; ; page += 1) {
    const comments = (await (await ask(place, 'GET', `${place.url}?per_page=100&page=${page}`)).json()) as readonly Comment[];
    const found = comments.find((comment) => isMine(comment) && comment.body.startsWith(marker));
    if (found !== undefined || comments.length < 100) return found;
  }
}

async function main(file: string): Promise<void> {
  const report = readFileSync(file, 'utf8');
  const place = process.env.GITLAB_CI ? gitlab() : github();
  const present = await earlier(place, report.slice(0, report.indexOf('\n')));
  if (present === undefined) await ask(place, 'POST', place.url, report);
  else await ask(place, place.change.method, place.change.url(present.id), report);
}

main(process.argv[2] ?? 'plan.md').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
