import pg from "pg";

const housekeeping = /^\s*(set|begin|commit|rollback)\b/i;

/** How many statements `work` sends to PostgreSQL; what only opens and closes a transaction does not count. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, client, given) {
      if (!housekeeping.test(textOf(given[0]))) count += 1;
      return Reflect.apply(target, client, given);
    },
  });
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
}
