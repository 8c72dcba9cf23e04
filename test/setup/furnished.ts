import { randomUUID } from "node:crypto";
import pg from "pg";
import { z } from "zod";

/**
 * A database with what `furnish` puts into an empty one: made once in a run, by whoever needs it first, and copied
 * for everybody. The caller drops the copy.
 */
export async function furnishedCopy(
  furnish: (url: string) => Promise<void>,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const base = String(process.env.AMPERA_TEST_TEMPLATE);
  const furnished = `${base}_furnished`;
  await asOwner(async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [furnished]); // until this connection ends
    const { rowCount } = await client.query("select from pg_database where datname = $1", [furnished]);
    if (rowCount === 0) await make(client, { base, furnished, furnish });
  });
  const copy = `t_${randomUUID().replaceAll("-", "")}`;
  await asOwner((client) => client.query(`create database ${copy} template ${furnished} strategy file_copy`));
  const drop = () => asOwner((client) => client.query(`drop database ${copy} with (force)`));
  return { url: urlOf(copy), drop };
}

type Making = { base: string; furnished: string; furnish: (url: string) => Promise<void> };

async function make(client: pg.Client, { base, furnished, furnish }: Making): Promise<void> {
  await dropLeftOver(client);
  const making = `${furnished}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making} template ${base} strategy file_copy`);
  await furnish(urlOf(making));
  await client.query(`alter database ${making} rename to ${furnished}`);
}

/** A run drops its template but knows nothing of what was furnished from it; the next run sweeps. */
async function dropLeftOver(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select datname from pg_database furnished where datname ~ '^ampera_template_[0-9]+_furnished' and not exists
       (select from pg_database base where base.datname = substring(furnished.datname from '^ampera_template_[0-9]+'))`,
  );
  for (const { datname } of Left.parse(rows))
    await client.query(`drop database if exists ${datname} with (force)`);
}

const Left = z.array(z.object({ datname: z.string() }));

function urlOf(database: string): string {
  const url = new URL(String(process.env.AMPERA_TEST_DATABASE_URL));
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: String(process.env.AMPERA_TEST_DATABASE_URL) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
