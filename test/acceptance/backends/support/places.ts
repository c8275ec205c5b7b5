import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../support/tools';
import type { Workspace } from '../../support/workspace';
import { HttpStore } from '../http-store';
import { ObjectStore } from './object-store';
import { describeWithPostgres, Postgres } from './postgres';

/** Where a test keeps a state, and what it can see and do there behind everybody's back. */
export interface Place {
  /** What a `terraform` block says. */
  readonly backend: object;
  state(): Promise<string | undefined>;
  overwrite(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Holds many places of one kind. */
export interface Places {
  open(workspace: Workspace): Promise<Place>;
  close(): Promise<void>;
}

const local = async (): Promise<Places> => ({
  async open({ directory }) {
    const path = join(directory, 'kept', 'here.tfstate');
    const read = () => readFileSync(path, 'utf8');
    return {
      backend: { local: { path } },
      state: async () => attempt(read),
      overwrite: async (text) => writeFileSync(path, text),
      close: async () => {},
    };
  },
  close: async () => {},
});

const http = async (): Promise<Places> => ({
  async open() {
    const store = await HttpStore.start();
    return {
      backend: (store.backend() as { readonly backend: object }).backend,
      state: async () => store.state,
      overwrite: async (text) => {
        store.state = text;
      },
      close: () => store.close(),
    };
  },
  close: async () => {},
});

const pg = async (): Promise<Places> => {
  const server = Postgres.start();
  let count = 0;
  return {
    async open() {
      const name = `place${count++}`;
      const conn_str = await server.database(name);
      return {
        backend: { pg: { conn_str } },
        async state() {
          const [row] = await server.query(name, `select data from terraform_remote_state.states where name = 'default'`);
          return row === undefined ? undefined : String(row.data);
        },
        overwrite: async (text) => void (await server.query(name, 'update terraform_remote_state.states set data = $1', [text])),
        close: async () => {},
      };
    },
    close: async () => server.stop(),
  };
};

const s3 = async (): Promise<Places> => {
  const store = await ObjectStore.start();
  let count = 0;
  return {
    async open() {
      const bucket = `place-${count++}`;
      const path = `/${bucket}/dc 1/site.tfstate`;
      return {
        backend: store.backend(bucket),
        state: async () => store.objects.get(path),
        overwrite: async (text) => void store.objects.set(path, text),
        close: async () => {},
      };
    },
    close: () => store.close(),
  };
};

const withBoth = describeWithTerraform === describe.skip ? describe.skip : describeWithPostgres;

/** Each kind of backend, and a suite that has what it takes. */
export const PLACES: { readonly [backend: string]: { readonly suiteOf: jest.Describe; readonly start: () => Promise<Places> } } = {
  local: { suiteOf: describeWithTerraform, start: local },
  http: { suiteOf: describeWithTerraform, start: http },
  pg: { suiteOf: withBoth, start: pg },
  s3: { suiteOf: describeWithTerraform, start: s3 },
};

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
