import pg from "pg";

/**
 * Does `work` while no other process does work of this name on the database at `url`; waits for its turn. A process
 * that dies gives its turn up with its connection.
 */
export async function alone<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // the turn is lost with the server, and so is what `work` does there
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    return await work();
  } finally {
    await client.end();
  }
}
