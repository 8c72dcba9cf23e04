import pg from "pg";

/**
 * The application may put jobs into the queue in its own transactions, and learn their ids; it owns nothing there and
 * reads no job, because the queue's tables know no agency (docs/decisions/2026-11-queue-without-a-wall.md).
 */
export async function grantQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(4711); -- processes that start together
      revoke all on all tables in schema pgboss from ampera_app;
      revoke all on all functions in schema pgboss from ampera_app;
      grant usage on schema pgboss to ampera_app;
      grant insert, select (id) on pgboss.job_common to ampera_app;
      grant select on pgboss.queue to ampera_app;
      grant execute on function pgboss.job_now() to ampera_app;
      commit`);
  } finally {
    await client.end();
  }
}
