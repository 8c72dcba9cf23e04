import pg from "pg";

/** The application may put jobs into the queue in its own transactions; it owns nothing there. */
export async function grantQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema pgboss to ampera_app;
      grant select, insert, update on all tables in schema pgboss to ampera_app;
      grant execute on all functions in schema pgboss to ampera_app`);
  } finally {
    await client.end();
  }
}
