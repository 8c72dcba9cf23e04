import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { lingerAfterAnswers } from "#platform/http/linger.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import { portBusy } from "#platform/settings/machine.errors.ts";

const drainMs = 10_000;

/** Serves `app` there. Throws `machine.port-busy`. */
export async function listen(
  app: Hono<PageEnv> | Hono,
  { port, host }: { port: number; host: string },
): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch, autoCleanupIncoming: false }) as Server;
  lingerAfterAnswers(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject("code" in error && error.code === "EADDRINUSE" ? portBusy({ port }) : error),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

/** Resolves when whoever runs this process asks it to stop, however often they ask. */
export function stopAsked(): Promise<void> {
  const asked = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => asked.resolve());
  process.once("disconnect", () => asked.resolve()); // the script that started it is gone
  process.channel?.unref(); // listening to it alone would keep the process alive after it has stopped
  return asked.promise;
}

/** Open requests get ten seconds to end; idle connections none. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(cutOff);
}
