import type { Server } from "node:http";
import type { Hono } from "hono";
import { openCosigning } from "#ledger/cosigning/cosigning.ts";
import { readWitnessList } from "#ledger/cosigning/witness-list.ts";
import type { Assets } from "#platform/http/assets.ts";
import { openAssets } from "#platform/http/assets.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import type { Settings } from "#platform/settings/settings.ts";
import { say } from "#platform/words/words.ts";
import { type ExampleLoader, greet } from "./greet.ts";
import { type Ground, openGround, type Work } from "./ground.ts";
import { drain, listen, stopAsked } from "./listening.ts";
import { announce } from "./running.ts";

/** How the doors are put together: known to app.ts only. */
export type Composition = {
  work: Work;
  compose: (
    parts: Ground & { assets: Assets; trustedProxies: number; isDraining: () => boolean },
  ) => Hono<PageEnv>;
  example: ExampleLoader;
};

/** Runs the server until SIGINT or SIGTERM: stops taking requests, lets the open ones end, then closes everything. */
export async function start(settings: Settings, composition: Composition): Promise<void> {
  const stopping = stopAsked();
  const witnesses = await readWitnessList(settings.witnesses);
  const ground = await openGround(settings, composition.work, { alone: true });
  const { database, log } = ground.services;
  const cosigning = openCosigning({ database, witnesses, log });
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
    cosigning.start();
    await ground.jobs.start({ services: ground.services });
    await greet(settings, ground, composition.example);
    await stopping;
    draining = true;
    process.stdout.write(`\n${say("machine.stopping")}\n`);
    await drain(server);
    await withdraw();
  } finally {
    server?.close(); // a start that failed would otherwise listen on, with nothing behind it
    await cosigning.stop();
    await ground.close();
  }
}
