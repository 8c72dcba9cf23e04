import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Account, accountFor, canEnter, isRoot } from "./account.ts";
import { type Binaries, installedBinaries, reachableBinaries } from "./binaries.ts";
import { folderForeign, folderUnreachable, noAccount } from "./embedded.errors.ts";

/** Where one embedded PostgreSQL lives, its programs, and the account it runs as (null: our own). */
export type Place = { folder: string; cluster: string; binaries: Binaries; account: Account | null };

/** Where root puts what an unprivileged account cannot reach in its own folders. */
const shelterFolder = "/var/lib/ampera";

/**
 * Decides where the data that belongs to `folder` lives. An ordinary user: there. Root: there too if the account
 * that runs PostgreSQL can enter, otherwise under `shelter`, and `folder/moved-to` says so for good: the place
 * must not change back when the folder is opened later, or the data would seem lost.
 */
export async function findPlace(folder: string, shelter = shelterFolder): Promise<Place> {
  const asked = resolve(folder);
  await makeEnterable(asked);
  if (isRoot()) return placeForRoot(asked, shelter);
  await checkOwner(asked);
  return {
    folder: asked,
    cluster: join(asked, "cluster"),
    binaries: await installedBinaries(),
    account: null,
  };
}

async function placeForRoot(asked: string, shelter: string): Promise<Place> {
  if (!(await canEnter("/", await accountFor(asked)))) throw noAccount();
  const chosen = await chooseFolder(asked, shelter);
  const cluster = join(chosen, "cluster");
  const account = await accountFor(cluster);
  if (!(await canEnter(chosen, account))) throw folderUnreachable({ folder: chosen, account: account.name });
  return { folder: chosen, cluster, binaries: await reachableBinaries(account, shelter), account };
}

async function chooseFolder(asked: string, shelter: string): Promise<string> {
  const moved = await readFile(join(asked, "moved-to"), "utf8").catch(() => null);
  const chosen = moved?.trim() || (await firstChoice(asked, shelter));
  if (chosen === asked) return asked;
  await makeEnterable(shelter);
  await makeEnterable(chosen);
  if (!moved) await writeFile(join(asked, "moved-to"), `${chosen}\n`);
  return chosen;
}

async function firstChoice(asked: string, shelter: string): Promise<string> {
  const cluster = join(asked, "cluster");
  const hasData = await stat(cluster).then(
    () => true,
    () => false,
  );
  if (hasData || (await canEnter(asked, await accountFor(cluster)))) return asked;
  return join(shelter, createHash("sha256").update(asked).digest("hex").slice(0, 16));
}

/** Makes `folder`; a folder of our own may be passed through (not listed) by the account that runs PostgreSQL. */
async function makeEnterable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o711 });
  const made = first ? foldersBetween(first, folder) : [];
  for (const each of isRoot() ? new Set([...made, folder]) : []) await letThrough(each);
}

async function letThrough(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if (uid === process.getuid?.() && (mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o7777) | 0o011);
}

function foldersBetween(first: string, last: string): string[] {
  return last === first || dirname(last) === last ? [last] : [...foldersBetween(first, dirname(last)), last];
}

/** Data made under another account (by root, say) cannot be opened, and must not be made anew beside it. */
async function checkOwner(folder: string): Promise<void> {
  const cluster = await stat(join(folder, "cluster")).catch(() => null);
  const moved = await stat(join(folder, "moved-to")).catch(() => null);
  const owner = cluster?.uid ?? moved?.uid;
  if (owner !== undefined && owner !== process.getuid?.()) throw folderForeign({ folder, owner });
}
