// Run by killed-sequencer.test.ts: brings one log up to date and kills itself at the step that it is told.

import { rotateKey } from "#ledger/key/change-key.ts";
import { type KeyFolder, openKeyFolder } from "#ledger/key/key-folder.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { withTurn } from "#ledger/sequencer/turn.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";

const [url = "", secret = "", folder = "", dieAt = "", rotate = ""] = process.argv.slice(2);
let steps = 0;

/** Before each statement and each file: the process is gone as by a power cut, nothing of it runs any more. */
function step(): void {
  if (++steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
}

function steppingDatabase(database: Database): Database {
  return {
    ...database,
    bulk: async (agencyId, work) => {
      const done = await database.bulk(
        agencyId,
        (queries, client) =>
          work(
            queries.withPlugin({
              transformQuery: ({ node }) => {
                step();
                return node;
              },
              transformResult: async ({ result }) => result,
            }),
            client,
          ).finally(step), // before the commit
      );
      step(); // after it
      return done;
    },
  };
}

function steppingKeys(keys: KeyFolder): KeyFolder {
  const stepping = <Args extends unknown[], Done>(work: (...args: Args) => Promise<Done>) => {
    return async (...args: Args) => {
      step();
      const done = await work(...args);
      step();
      return done;
    };
  };
  const { make, makeNext, advance, keepSigned } = keys;
  return {
    ...keys,
    make: stepping(make),
    makeNext: stepping(makeNext),
    advance: stepping(advance),
    keepSigned: stepping(keepSigned),
  };
}

const database = openDatabase({ url, secret }, 2);
const keys = steppingKeys(openKeyFolder(folder));
const ground = { database: steppingDatabase(database), keys, host: "ampera.test", now: () => new Date() };
if (rotate) {
  await sequence(ground, 1);
  await withTurn(ground.database, 1, (queries) => rotateKey(queries, { agencyId: 1, keys, now: new Date() }));
}
await sequence(ground, 1);
await database.close();
process.stdout.write(`${steps}\n`);
