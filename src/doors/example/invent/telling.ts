import type { Act, Deed } from "./deed.ts";
import type { Pools } from "./pools.ts";
import type { Member, Roster } from "./roster.ts";
import type { Scenes } from "./scenes.schema.ts";

/** All that the story is made of. `today`: nothing is told of a later day. */
export type Sources = { roster: Roster; pools: Pools; scenes: Scenes; today: string };

/** One person's plan of a year: who it is by, under whom, on which days. */
export type Part = {
  key: string;
  year: number;
  who: Member;
  headNip: string;
  /** What the plan of the person's head is called; null for who is appraised from outside. */
  headKey: string | null;
  startsOn: string;
  endsOn: string;
};

/** Collects deeds; those after today are left out, as the written story leaves them out. */
export class Telling {
  readonly deeds: Deed[] = [];
  readonly #today: string;

  constructor(today: string) {
    this.#today = today;
  }

  /** In the lane of the person whom a plan is of, or "" for what stands before everybody's day. */
  tell(day: string, by: string, lane: string, act: Act): void {
    if (day <= this.#today) this.deeds.push({ day, by, lane, act });
  }
}
