import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { build } from "esbuild";
import { Hono } from "hono";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { myPeoplePages } from "#appraisal/my-people/my-people.pages.tsx";
import { problems } from "#doors/problem.tsx";
import type { PageEnv } from "#platform/http/page-env.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { Page } from "#ui/page/page.tsx";
import { evaluationPages } from "./evaluation.pages.tsx";

export type Site = {
  origin: string;
  /** Pages and posts that were asked for, but no scripts, styles and saves of drafts. */
  pageLoads(): number;
};

/** The pages of evaluation over a world, each with its scripts and styles as in the product, as `who` sees them. */
export async function serveRating(world: World, who: WorldPerson): Promise<Site> {
  const files = await built();
  let pageLoads = 0;
  const app = new Hono<PageEnv>();
  app.onError(problems(world.services.log));
  app.get("/assets/:name", (page) => {
    const name = page.req.param("name");
    const type = name.endsWith(".css") ? "text/css" : "text/javascript";
    return page.body(files.get(name) ?? "", 200, { "Content-Type": type });
  });
  app.use(async (page, next) => {
    if (!page.req.path.endsWith("/konsep")) pageLoads += 1;
    page.set("requestId", "test");
    page.set("call", await world.call(who));
    page.setRenderer((content, { title, scripts, status = 200 }) =>
      page.html(
        <Page
          title={title}
          scripts={scripts}
          assets={(name) => `/assets/${name}`}
          home="/"
          places={[]}
          preferences={{ action: "/preferensi", colourScheme: "light", back: "/" }}
        >
          {content}
        </Page>,
        status,
      ),
    );
    await next();
  });
  evaluationPages(app);
  myPeoplePages(app);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { origin: `http://localhost:${port}`, pageLoads: () => pageLoads };
}

async function built(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ["enhance", "draft", "rating"]
      .map((name) => `src/browser/${name}.ts`)
      .concat("src/ui/styles/app.css"),
    outdir: "out",
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".woff2": "empty" },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split("/").at(-1) ?? "", text]));
}
