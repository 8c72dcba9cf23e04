import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { otherVersion, serverFault } from "./embedded.errors.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);

/** The superuser of the embedded server, and the database to connect to. */
export const owner = "postgres";

/**
 * Makes sure that `place` holds a database cluster that these programs can open, and returns the owner's password.
 * A new one is made aside and renamed, so that a start cut short leaves nothing half made. `durable` false skips
 * the flush to disk.
 */
export async function prepareCluster(place: Place, durable: boolean): Promise<string> {
  const found = await readFile(join(place.cluster, "PG_VERSION"), "utf8").catch(() => null);
  const needed = place.binaries.version.split(".")[0] ?? "";
  if (found === null) await makeCluster(place, durable);
  else if (found.trim() !== needed) throw otherVersion({ folder: place.folder, found: found.trim(), needed });
  return (await readFile(passwordIn(place.cluster), "utf8")).trim();
}

/** The options that let a child process run as the account of `place`; in English, because it is read here. */
export function asAccount({ account, folder }: Place) {
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  return { ...identity, cwd: folder, env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C" } };
}

/** Hands what Ampera made over to the account that runs PostgreSQL. */
export async function giveToAccount(path: string, { account }: Place): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function makeCluster(place: Place, durable: boolean): Promise<void> {
  await clearUnfinished(place.folder);
  const aside = `${place.cluster}.${process.pid}`; // its own: an initdb that outlived a killed Ampera may still write
  const password = `${aside}.password`;
  await mkdir(aside, { mode: 0o700 });
  await giveToAccount(aside, place);
  await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  await giveToAccount(password, place);
  await runInitdb(place, aside, password, durable);
  await rename(password, passwordIn(aside));
  await rename(aside, place.cluster);
}

async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((each) => /^cluster\.\d+/.test(each))) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The builtin C.UTF-8 sorts the same on every machine, today and after the next upgrade of its libraries. */
async function runInitdb(place: Place, cluster: string, password: string, durable: boolean): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${owner}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    ...(durable ? [] : ["--no-sync"]),
  ];
  await run(join(place.binaries.folder, "bin/initdb"), args, asAccount(place)).catch((error: unknown) => {
    throw serverFault(error instanceof Error ? error.message : String(error), place.folder, undefined);
  });
}

function passwordIn(cluster: string): string {
  return join(cluster, "ampera.password");
}
