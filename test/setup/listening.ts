import { once } from "node:events";
import type { Server } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";

/** Lets a server listen at a free port of this machine, until the test ends or `stop`. */
export async function listening(server: Server): Promise<{ port: number; stop: () => void }> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(stop);
  return { port, stop };
}
