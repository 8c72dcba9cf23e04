import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Call } from "#platform/procedures/services.ts";

/** What the middleware puts beside each request. */
export type PageEnv = {
  Variables: {
    call: Call;
    requestId: string;
  };
};
export type PageContext = Context<PageEnv>;
export type Pages = Hono<PageEnv>;

/** What a page says of itself to the frame around it. */
export type PageProps = {
  title: string;
  /** The place of the navigation that this page belongs to, by its address. */
  place?: string;
  /** Of a page for anybody: the question and its first answer, on the river above the rest. */
  hero?: Child;
  description?: string;
  /** A screen on a wall: nobody's menu stands on it, whoever opened it. */
  isScreen?: boolean;
  /** Logical names of browser modules ("advice.js") that improve this page; it works without them. */
  scripts?: readonly string[];
  /** Draw again after this many seconds: only while something runs. */
  refreshSeconds?: number;
  /** Something stands on it that is shown once: no cache keeps it, not even the browser's. */
  isSecret?: boolean;
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
};

declare module "hono" {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono reads the call signature from an interface
    (content: string | Promise<string>, props: PageProps): Response | Promise<Response>;
  }
}
