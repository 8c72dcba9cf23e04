import type { Deed } from "./invent/deed.ts";
import { invent } from "./invent/invent.ts";
import { readPools } from "./invent/pools.ts";
import { type Roster, readRoster } from "./invent/roster.ts";
import { readScenes } from "./invent/scenes.schema.ts";
import type { Story } from "./story.schema.ts";

const folder = "examples/plaju";

/** What the generator tells around the story that was written by hand, up to `today`. */
export async function inventedDeeds(story: Story, today: string): Promise<Deed[]> {
  const [listed, pools, scenes] = await Promise.all([
    readRoster(story.employees),
    readPools(folder),
    readScenes(folder),
  ]);
  const roster = underOutside(listed, story.outside);
  return invent({ roster, pools, scenes, today }, playedByHand(story, roster));
}

/** The list names nobody above the head of the agency; who appraises them works elsewhere. */
function underOutside(roster: Roster, { of, nip }: Story["outside"]): Roster {
  return roster.map((one) => (one.nip === of ? { ...one, headNip: nip } : one));
}

/** The heads' sections in which somebody is played by hand: what the others there do is left to whoever tries it. */
function playedByHand(story: Story, roster: Roster): string[] {
  const written = story.plans.map(({ nip }) => nip);
  const around = roster.filter(({ headNip }) => headNip !== null && written.includes(headNip));
  return [...written, ...around.map(({ nip }) => nip)];
}
