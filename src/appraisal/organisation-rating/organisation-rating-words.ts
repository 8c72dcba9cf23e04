import { say } from "#platform/words/words.ts";
import type { OrganisationRating, PatternLine } from "#rules/distribution/distribution.law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import { showList, showShare } from "#ui/locale.ts";
import type { LineVerdict } from "./organisation-rating.schema.ts";

/** "Istimewa"; "Belum ditetapkan" while nobody set it. */
export function achievementName(rating: OrganisationRating | null): string {
  return rating ? say(`rules.value.organisation-${rating}`) : say("organisation-rating.not-set");
}

/** A line of the pattern as the circular words it. */
export function lineWords(line: PatternLine): string {
  const ratings = ratingNames(line.ratings);
  if ("share" in line)
    return say(`organisation-rating.line.${line.is}`, { ratings, share: showShare(line.share) });
  return say(`organisation-rating.line.${line.is}`, { ratings });
}

function ratingNames(ratings: readonly OverallRating[]): string {
  return ratings.map((rating) => say(`rules.value.${rating}`)).join(` ${say("organisation-rating.and-or")} `);
}

/** What became of a line, with the people, and with so few of them why it cannot be met. */
export function verdictWords({ state, count, least, most }: LineVerdict, people: number): string {
  switch (state) {
    case "met":
      return say("organisation-rating.verdict.met", { count, people });
    case "departs":
      return count < least
        ? say("organisation-rating.verdict.too-few", { count, people, least })
        : say("organisation-rating.verdict.too-many", { count, people, most });
    case "no-such-share":
      return say("organisation-rating.verdict.no-such-share", { people, shares: sharesOf(people, least) });
    case "no-room":
      return say("organisation-rating.verdict.no-room", { people });
  }
}

const sharesNamed = 10;

/** The parts that so many people can form: all of them, or of many the two between which the line would lie. */
function sharesOf(people: number, least: number): string {
  const all = Array.from({ length: people + 1 }, (_, count) => count);
  const named = people <= sharesNamed ? all : [least - 1, least];
  return showList(named.map((count) => showShare(count / people)));
}
