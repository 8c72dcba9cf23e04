import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
export const modules = join(root, "node_modules");
export const dist = join(root, "dist");

/** The one pinned runtime: everything but the scripts themselves runs under it. */
export const runtime = join(modules, "node/bin/node");

/** For what is made on the way: ignored by git, on the same disk as dist. */
export const workshop = join(modules, ".cache/ampera");
