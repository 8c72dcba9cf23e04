import type { Quadrant } from "#appraisal/evaluation/quadrant.ts";
import { say } from "#platform/words/words.ts";
import { type OverallRating, type Rating, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import type { TeamNineProps } from "#ui/chart/team-nine.tsx";

/** Somebody with both ratings, decided or drafted. */
export type Marked = {
  name: string;
  href: string;
  results: Rating;
  conduct: Rating;
  isDecided: boolean;
};

/** The team where both ratings meet, for the head's own eyes: a picture, never a quota. */
export function teamOf(marked: readonly Marked[], quadrant: Quadrant): Omit<TeamNineProps, "title"> {
  const inWords = (code: Rating | OverallRating) => say(`rules.value.${code}`);
  return {
    columns: ratings.map((rating) => say("evaluation.quadrant.conduct", { rating: inWords(rating) })),
    rows: ratings.toReversed().map((results) => ({
      label: say("evaluation.quadrant.results", { rating: inWords(results) }),
      cells: ratings.map((conduct) => ({
        outcome: inWords(quadrant[results][conduct]),
        people: marked.filter((one) => one.results === results && one.conduct === conduct),
      })),
    })),
    table: {
      columns: [
        say("people.column.name"),
        say("evaluation.results"),
        say("evaluation.conduct"),
        say("people.column.rating"),
        say("evaluation.session.stage"),
      ],
      rows: marked.map(({ name, results, conduct, isDecided }) => [
        name,
        inWords(results),
        inWords(conduct),
        inWords(quadrant[results][conduct]),
        say(isDecided ? "ui.team.decided" : "ui.team.draft"),
      ]),
    },
    note: say("evaluation.team.note"),
  };
}
