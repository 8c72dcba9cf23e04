import { sql } from "kysely";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { emptyCopy } from "#test/setup/database.ts";
import { secret as ours } from "#test/setup/secret.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { type Entrance, urlOfRole, workingRoles } from "./role-login.ts";

const secret = "another-installation-of-the-same-cluster";

async function installation(of: string): Promise<Entrance> {
  const { url, drop } = await emptyCopy();
  const entrance = { url, secret: of };
  await migrate(entrance, "migrations", 15);
  onTestFinished(async () => {
    await asOwner(url, workingRoles.map((role) => `drop role if exists ${nameIn(url, role)}`).join("; "));
    await drop();
  });
  return entrance;
}

const nameIn = (url: string, role: (typeof workingRoles)[number]) =>
  new URL(urlOfRole({ url, secret }, role)).username;

async function asOwner(url: string, text: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(text).finally(() => owner.end());
}

/** As who a connection made just now works. */
async function freshName(entrance: Entrance): Promise<string> {
  const database = openDatabase(entrance, 1);
  const { rows } = await database
    .read(1, (queries) => sql<{ name: string }>`select current_user::text as name`.execute(queries))
    .finally(() => database.close());
  return rows[0]?.name ?? "";
}

test("two installations of one cluster sign in with their own, whoever started last", async () => {
  const first = await installation(ours);
  const [before, second] = [await freshName(first), await installation(secret)];
  expect(await freshName(first)).toBe(before);
  expect(await freshName(second)).not.toBe(before);
  await migrate(first, "migrations", 15); // a restart
  expect(await freshName(second)).toMatch(/^ampera_app_/);
});

test.each(workingRoles)("nobody signs in as %s itself, however an older version left it", async (role) => {
  const entrance = await installation(secret);
  await asOwner(entrance.url, `alter role ${role} login password 'worked out'`);
  const own = new URL(entrance.url);
  own.username = role;
  own.password = "worked out";
  await asOwner(own.href, "select 1");
  await migrate(entrance, "migrations", 15);
  await expect(asOwner(own.href, "select 1")).rejects.toThrow();
});

test("the secret decides, not the password of the owner", () => {
  const url = (password: string) => `postgres://owner${password}@localhost/ampera`;
  const of = (entrance: Entrance) => urlOfRole(entrance, "ampera_bulk");
  expect(of({ url: url(":one"), secret })).toBe(of({ url: url(""), secret }));
  expect(of({ url: url(""), secret })).not.toBe(of({ url: url(""), secret: ours }));
});

test("no address lets a working role in as its owner", () => {
  const own = urlOfRole(
    { url: "postgres://localhost/ampera?user=owner&password=x&application_name=x", secret },
    "ampera_app",
  );
  expect(new pg.Client({ connectionString: own }).user).toMatch(/^ampera_app_/);
  expect(own).toContain("application_name=x");
  expect(() => urlOfRole({ url: "postgres:///ampera?host=/run&user=owner", secret }, "ampera_app")).toThrow(
    "host",
  );
});
