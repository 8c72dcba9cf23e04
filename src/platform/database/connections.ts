import { type CompiledQuery, type DatabaseConnection, type Driver, Kysely, type QueryResult } from "kysely";
import pg from "pg";
import Cursor from "pg-cursor";
import { postgres } from "./dialect.ts";
import type { DB } from "./generated.ts";
import { type Entrance, urlOfRole, type WorkingRole } from "./role-login.ts";
import { statementName } from "./statement-name.ts";

/** Typed SQL on one connection that already speaks for one agency. */
export type Queries = Kysely<DB>;

const rowTypes = new pg.TypeOverrides();
rowTypes.setTypeParser(pg.types.builtins.DATE, (text) => text); // a calendar day has no time zone to shift by
rowTypes.setTypeParser(pg.types.builtins.NUMERIC, Number); // targets and values: 18 digits at most, 4 of them decimals
rowTypes.setTypeParser(pg.types.builtins.INT8, Number); // counts only; keys are uuid

/**
 * A pool whose connections sign in with the rights of `role`, so that nothing runs with those of the user in the
 * address. Statements are cut off after 30 s, waits for a lock after 5 s. Queries of the application that are asked for
 * together (Promise.all) travel together: one round trip instead of one each.
 */
export function openPool(
  entrance: Entrance,
  role: WorkingRole,
  connectionsMax: number,
  searchPath = "public",
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: urlOfRole(entrance, role),
    max: connectionsMax,
    types: rowTypes,
    pipeline: role === "ampera_app", // what pg cannot do with it, COPY, is for the bulk role
    options: `-c search_path=${searchPath} -c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s`,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => {}); // an idle connection that breaks is replaced at the next checkout
  // One in use rejects its query; without a listener its later "end" would take the whole process down.
  pool.on("connect", (client) => {
    client.on("error", () => {});
    if (role === "ampera_app") pipelines.add(client);
  });
  return pool;
}

const pipelines = new WeakSet<pg.ClientBase>();
const queriesOf = new WeakMap<pg.PoolClient, Queries>();

/** Kysely on exactly this connection, made once for each. */
export function queriesOn(client: pg.PoolClient): Queries {
  const known = queriesOf.get(client);
  if (known) return known;
  const made = new Kysely<DB>({ dialect: postgres(() => driverOn(client)) });
  queriesOf.set(client, made);
  return made;
}

function driverOn(client: pg.PoolClient): Driver {
  const connection = connectionOn(client);
  const notHere = async () => {
    throw new Error("transactions are opened by database.ts only");
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

function connectionOn(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const name = statementName(query.sql);
      const send = () => {
        gatherSends(client);
        return client.query({ ...(name ? { name } : {}), text: query.sql, values: [...query.parameters] });
      };
      const result = await (pipelines.has(client) ? send() : inTurn(client, send));
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
      const cursor = client.query(new Cursor<R>(query.sql, [...query.parameters]));
      try {
        for (;;) {
          const rows = await cursor.read(chunkSize);
          if (rows.length === 0) return;
          yield { rows };
        }
      } finally {
        await cursor.close();
      }
    },
  };
}

const lastOf = new WeakMap<pg.PoolClient, Promise<unknown>>();

/** Where nothing is pipelined, what is asked for together goes one after the other. */
function inTurn<T>(client: pg.PoolClient, send: () => Promise<T>): Promise<T> {
  const sent = (lastOf.get(client) ?? Promise.resolve()).then(send, send);
  lastOf.set(client, sent);
  return sent;
}

/** Holds back what is sent until everything that is asked for now has been: the server is woken once for all of it. */
function gatherSends({ connection: { stream } }: pg.PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
