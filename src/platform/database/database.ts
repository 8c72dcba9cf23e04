import pg from "pg";
import { besidePool } from "./connection-budget.ts";
import { openPool, type Queries, queriesOn } from "./connections.ts";
import { databaseFault } from "./database.errors.ts";
import type { Entrance } from "./role-login.ts";

export type { Queries };

/** The only ways to the tables. Each speaks for one agency; row-level security holds underneath. */
export type Database = {
  /** Reads without a transaction: each query sees its own moment. Never for writes, but for
   * the one row that says who read. */
  read<T>(agencyId: number, work: (queries: Queries) => Promise<T>): Promise<T>;
  /** One transaction: all of `work` or nothing. Throws `database.busy` on a deadlock or a lost server. */
  write<T>(agencyId: number, work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * One transaction under the role that passes row-level security, for COPY. The caller has checked the
   * permission and puts the agency into every row itself.
   */
  bulk<T>(agencyId: number, work: (queries: Queries, client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Resolves when the server answers. */
  ping(): Promise<void>;
  /** Connections open, idle and waited for. */
  load(): { open: number; idle: number; waiting: number };
  close(): Promise<void>;
};

/** Opens the pools of the application; nothing connects before the first use. */
export function openDatabase(entrance: Entrance, connectionsMax: number): Database {
  const pool = openPool(entrance, "ampera_app", connectionsMax);
  const bulkPool = openPool(entrance, "ampera_bulk", besidePool.bulk);
  return {
    read: (agencyId, work) => withClient(pool, (client) => reading(client, agencyId, work)),
    write: (agencyId, work) => withClient(pool, (client) => writing(client, agencyId, work)),
    bulk: (agencyId, work) =>
      withClient(bulkPool, (client) => writing(client, agencyId, (queries) => work(queries, client))),
    ping: async () => void (await pool.query("select 1")),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => void (await Promise.all([pool.end(), bulkPool.end()])),
  };
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => {
    throw databaseFault(error);
  });
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = isBroken(error);
    throw databaseFault(error);
  } finally {
    client.release(broken);
  }
}

const agencyOf = new WeakMap<pg.PoolClient, number>();

/** On a single PostgreSQL the agency stays on the connection and is set only when it changes: a round trip less. */
async function reading<T>(
  client: pg.PoolClient,
  agencyId: number,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  if (agencyOf.get(client) !== agencyId) {
    agencyOf.delete(client);
    await client.query(`set ampera.agency = ${whole(agencyId)}`);
    agencyOf.set(client, agencyId);
  }
  return work(queriesOn(client));
}

async function writing<T>(
  client: pg.PoolClient,
  agencyId: number,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const begun = client.query(`begin; set local ampera.agency = ${whole(agencyId)}`);
  try {
    // `begin` travels with the first statement; all of them run in the order in which they were sent
    const [value] = await Promise.all([work(queriesOn(client)), begun]);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** SET takes no parameters, so the number is proven to be one before it becomes text. */
function whole(agencyId: number): string {
  if (!Number.isSafeInteger(agencyId) || agencyId < 0) throw new Error("an agency is a whole number");
  return `'${agencyId}'`;
}

/** A connection that the server ended, or that was cut, must not go back to the pool. */
function isBroken(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^(57P|08)/.test(error.code ?? "");
  return error instanceof Error && /connection|terminated|ECONN|EPIPE/i.test(error.message);
}
