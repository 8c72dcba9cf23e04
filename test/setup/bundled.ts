import { build } from "esbuild";
import type { Hono } from "hono";
import type { PageEnv } from "#platform/http/page-env.ts";

/** Serves these sources as the pages' own files, below /assets under the names of the product. */
export async function serveBundled(app: Hono<PageEnv>, entryPoints: string[]): Promise<void> {
  const { outputFiles } = await build({
    entryPoints,
    outdir: "out",
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".woff2": "empty" },
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.split("/").at(-1) ?? "", text]));
  app.get("/assets/:name", (page) => {
    const name = page.req.param("name");
    const type = name.endsWith(".css") ? "text/css" : "text/javascript";
    return page.body(files.get(name) ?? "", 200, { "Content-Type": type });
  });
}
