import { machineFault } from "#platform/settings/machine.errors.ts";
import { owner, prepareCluster } from "./cluster.ts";
import { lockFolder } from "./lock.ts";
import { clearOrphan } from "./orphan.ts";
import { findPlace, type Place } from "./place.ts";
import { launch } from "./server.ts";
import { makeSocketFolder } from "./socket.ts";
import { supervise } from "./supervise.ts";
import { serverArguments, socketPort } from "./tuning.ts";

export type EmbeddedOptions = {
  /** Made when absent; everything that the server keeps lies in it. */
  folder: string;
  /** false: fast, and lost with a power cut. For tests. */
  fsync?: boolean;
  /** Also listen on 127.0.0.1 at this port, for other programs. Without it only a socket in the folder. */
  port?: number;
  connectionsMax?: number;
};

export type EmbeddedServer = {
  /** Of the superuser; its host is the socket's folder, percent-encoded, or 127.0.0.1 with `port`. */
  url: string;
  /** Where the data really is: `folder`, or under /var/lib/ampera when PostgreSQL's account cannot enter that. */
  folder: string;
  stop(): Promise<void>;
};

/**
 * Runs the PostgreSQL that came with Ampera on `options.folder`, making the database at the first start and
 * clearing what a crash left. One at a time may use a folder. As root it runs under an unprivileged account.
 * Throws a refusal (machine.…) that says what is in the way and what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    const place = await findPlace(options.folder);
    const unlock = lockFolder(place.folder);
    const run = await startOn(place, options).catch((error) => {
      unlock();
      throw error;
    });
    const stop = once(async () => run.stop().finally(unlock));
    return { url: run.url, folder: place.folder, stop };
  } catch (error) {
    throw machineFault(error, options.folder) ?? error;
  }
}

async function startOn(
  place: Place,
  options: EmbeddedOptions,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { fsync = true, port, connectionsMax = 100 } = options;
  await clearOrphan(place.cluster);
  const password = await prepareCluster(place, fsync);
  const socketFolder = await makeSocketFolder(place);
  const args = serverArguments({ fsync, connectionsMax, port, socketFolder });
  const start = () => launch(place, args, port);
  const host = port ? `127.0.0.1:${port}` : `${encodeURIComponent(socketFolder)}:${socketPort}`;
  return { url: `postgres://${owner}:${password}@${host}/postgres`, stop: supervise(await start(), start) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
