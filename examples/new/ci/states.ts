// Prints the names of the states that GitLab keeps for this project, one a line: "pcg fleet matrix --states" finds those whose stack is gone.
//   node --import tsx ci/states.ts > states.txt

const QUERY = `query ($project: ID!, $after: String) {
  project(fullPath: $project) {
    terraformStates(after: $after) { nodes { name deletedAt } pageInfo { hasNextPage endCursor } }
  }
}`;

interface Page {
  readonly nodes: readonly { readonly name: string; readonly deletedAt: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer {
  readonly data?: { readonly project: { readonly terraformStates: Page } | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this runs in a pipeline of GitLab`);
  return value;
}

async function page(after: string | null): Promise<Page> {
  const [url, project] = [variable('CI_API_GRAPHQL_URL'), variable('CI_PROJECT_PATH')];
  const headers = { authorization: `Bearer ${variable('GITLAB_TOKEN')}`, 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: QUERY, variables: { project, after } }),
  });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  const { data, errors = [] } = (await answer.json()) as Answer;
  // GitLab answers so, too, where the token may not look.
  if (!data?.project) {
    throw new Error(
      `${project}: no states to be seen; GITLAB_TOKEN needs the scope api. ${errors.map(({ message }) => message).join('; ')}`,
    );
  }
  return data.project.terraformStates;
}

async function main(): Promise<void> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page = await page(after);
    for (const { name, deletedAt } of nodes) if (deletedAt === null) console.log(name);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
