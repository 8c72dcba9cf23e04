import { agencyOf, employeeByNip } from "#organisation/index.ts";
import { alone } from "#platform/database/alone.ts";
import { forgetAgency } from "#platform/database/forget-agency.ts";
import { say } from "#platform/words/words.ts";
import { exampleAgencyId, loadExample, readStory } from "../example/load-example.ts";
import type { ExampleLoader } from "./greet.ts";
import type { Ground } from "./ground.ts";

/** The Plaju example: loaded into an empty house, and only there. */
export const plajuExample: ExampleLoader = {
  clearUnfinished: (ground) =>
    inTurn(ground, async () => {
      if (!(await isUnfinished(ground))) return;
      await ground.identity.forgetAgency(exampleAgencyId);
      await forgetAgency(ground.services.database, exampleAgencyId);
      await ground.ledger.keys.forget(exampleAgencyId);
    }),
  loadOnce: (ground, casesMax) =>
    inTurn(ground, async () => {
      if (await isEmpty(ground)) await loadExample(ground, await readStory(), casesMax);
    }),
  async signIns(ground) {
    const story = await readStory();
    const { database } = ground.services;
    const people = await database.read(exampleAgencyId, async (queries) => {
      const { name } = await agencyOf(queries, exampleAgencyId);
      if (name !== story.agency.name) return null; // somebody else's house: the example's password opens nothing here
      const found = [];
      for (const { nip, as } of story.signIns) {
        const employee = await employeeByNip(queries, exampleAgencyId, nip);
        found.push({ nip, role: say(`role.${as}`), name: employee?.name ?? "" });
      }
      return found;
    });
    return people && { password: story.password, people };
  },
};

/** Another process may be loading it at this moment: what it has begun is not taken for cut short. */
function inTurn(ground: Ground, work: () => Promise<void>): Promise<void> {
  return alone(ground.entrance.url, "ampera example", work);
}

async function isUnfinished({ services }: Ground): Promise<boolean> {
  const begun = await services.database.read(exampleAgencyId, (queries) =>
    queries.selectFrom("example_loading").select("agency_id").executeTakeFirst(),
  );
  return begun !== undefined;
}

/** No agency at all: nothing of anybody's can be overwritten. */
async function isEmpty({ services }: Ground): Promise<boolean> {
  const agency = await services.database.bulk(0, (queries) =>
    queries.selectFrom("agency").select("agency_id").limit(1).executeTakeFirst(),
  );
  return agency === undefined;
}
