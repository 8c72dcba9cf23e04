import { openPool } from "#platform/database/connections.ts";
import type { Entrance } from "#platform/database/role-login.ts";
import { statementName } from "#platform/database/statement-name.ts";
import type { Statement } from "./statements.ts";

export type Replay = {
  /** Sends the statements over and over for `seconds`; how many times they all went through, a second. */
  run(seconds: number): Promise<number>;
  close(): Promise<void>;
};

/**
 * The SQL alone, by the same driver with the same settings: `connections` loops that each take a connection for one
 * round of the batches. Row-level security holds; the agency stays on the connection, as the application keeps it.
 */
export function openReplay(
  entrance: Entrance,
  agencyId: number,
  batches: readonly (readonly Statement[])[],
  connections: number,
): Replay {
  const pool = openPool(entrance, "ampera_app", connections);
  const ready = new WeakSet<object>();
  const once = async () => {
    const client = await pool.connect();
    const send = ({ text, values }: Statement) => {
      const name = statementName(text);
      return client.query({ ...(name ? { name } : {}), text, values: [...values] });
    };
    if (!ready.has(client)) await client.query(`set ampera.agency = '${agencyId}'`);
    ready.add(client);
    for (const batch of batches) {
      client.connection.stream.cork();
      const answers = Promise.all(batch.map(send));
      client.connection.stream.uncork();
      await answers;
    }
    client.release();
  };
  const run = async (seconds: number) => {
    const begunMs = performance.now();
    const untilMs = begunMs + seconds * 1000;
    let done = 0;
    const loop = async () => {
      while (performance.now() < untilMs) {
        await once();
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: connections }, loop));
    return done / ((performance.now() - begunMs) / 1000);
  };
  return { run, close: () => pool.end() };
}
