import { Hono } from "hono";
import { problems } from "#doors/problem.tsx";
import type { PageEnv, Pages } from "#platform/http/page-env.ts";
import type { WorldPerson } from "./world.people.ts";
import type { World } from "./world.ts";

export type Visit = { status: number; html: string; location: string | null };

/** Nobody: as anybody's browser, without an account. */
type Visitor = WorldPerson | "nobody" | (string & {});

export type Visits = {
  get(who: Visitor, path: string): Promise<Visit>;
  /** Sends a form; one with a file in it as FormData. */
  post(who: Visitor, path: string, fields: Record<string, string> | FormData): Promise<Visit>;
};

/** The pages that `mount` mounts, as a signed-in person's browser gets them, without the frame around them. */
export function visits(world: World, mount: (pages: Pages) => void): Visits {
  const visit = async (who: Visitor, path: string, init?: RequestInit): Promise<Visit> => {
    const call = who === "nobody" ? world.unsigned : await world.call(who);
    const app = new Hono<PageEnv>();
    app.onError(problems(world.services.log));
    app.use(async (page, next) => {
      page.set("requestId", "test");
      page.set("call", call);
      page.setRenderer((content, { status = 200 }) => page.html(content, status));
      await next();
    });
    mount(app);
    const response = await app.request(path, init);
    const location = response.headers.get("location");
    return { status: response.status, html: await response.text(), location };
  };
  return {
    get: (who, path) => visit(who, path),
    post: (who, path, fields) => {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      return visit(who, path, { method: "POST", body });
    },
  };
}
