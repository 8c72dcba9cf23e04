import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { myPeoplePages } from "#appraisal/my-people/my-people.pages.tsx";
import { problems } from "#doors/problem.tsx";
import type { PageEnv } from "#platform/http/page-env.ts";
import { serveBundled } from "#test/setup/bundled.ts";
import { listening } from "#test/setup/listening.ts";
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
  let pageLoads = 0;
  const app = new Hono<PageEnv>();
  app.onError(problems(world.services.log));
  await serveBundled(
    app,
    ["enhance", "draft", "rating"].map((name) => `src/browser/${name}.ts`).concat("src/ui/styles/app.css"),
  );
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
  const { port } = await listening(createServer(getRequestListener(app.fetch)));
  return { origin: `http://localhost:${port}`, pageLoads: () => pageLoads };
}
