import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Assets } from "#platform/http/assets.ts";
import { openAssets } from "#platform/http/assets.ts";
import { lingerAfterAnswers } from "#platform/http/linger.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import { portBusy } from "#platform/settings/machine.errors.ts";
import type { Settings } from "#platform/settings/settings.ts";
import { say } from "#platform/words/words.ts";
import { type ExampleLoader, greet } from "./greet.ts";
import { type Ground, openGround, type Work } from "./ground.ts";
import { announce } from "./running.ts";

/** How the doors are put together: known to app.ts only. */
export type Composition = {
  work: Work;
  compose: (
    parts: Ground & { assets: Assets; trustedProxies: number; isDraining: () => boolean },
  ) => Hono<PageEnv>;
  example: ExampleLoader;
};

const drainMs = 10_000;

/** Runs the server until SIGINT or SIGTERM: stops taking requests, lets the open ones end, then closes everything. */
export async function start(settings: Settings, composition: Composition): Promise<void> {
  const stopAsked = Promise.withResolvers<void>();
  // asked more than once it still stops once; "disconnect": the script that started it is gone
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stopAsked.resolve());
  process.once("disconnect", () => stopAsked.resolve());
  process.channel?.unref(); // listening to it alone would keep the process alive after it has stopped
  const ground = await openGround(settings, composition.work, { alone: true });
  let draining = false;
  let server: Server | null = null;
  try {
    const isDraining = () => draining;
    const app = composition.compose({
      ...ground,
      assets: openAssets("dist/assets"),
      trustedProxies: settings.trustedProxies,
      isDraining,
    });
    server = await listen(app, settings);
    const withdraw = await announce(settings.dataFolder, ground.entrance.url);
    if (settings.example !== "none") await composition.example.clearUnfinished(ground);
    ground.sequencer.start();
    await ground.jobs.start({ services: ground.services });
    await greet(settings, ground, composition.example);
    await stopAsked.promise;
    draining = true;
    process.stdout.write(`\n${say("machine.stopping")}\n`);
    await drain(server);
    await withdraw();
  } finally {
    server?.close(); // a start that failed would otherwise listen on, with nothing behind it
    await ground.close();
  }
}

async function listen(app: Hono<PageEnv>, { port, host }: Settings): Promise<Server> {
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

/** Open requests get ten seconds to end; idle connections none. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(cutOff);
}
