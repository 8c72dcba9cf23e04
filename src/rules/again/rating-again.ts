import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import { reasonsAsked } from "#rules/facts-and-rating/facts-and-rating.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { type Asker, codeIn, restsOn } from "./asked-again.ts";

/** The rules by which an evaluation and a year come to their rating. */
export const ratingAskers: Readonly<Record<string, Asker>> = {
  "results-rating": (step, law) => {
    const entry = law.find("overall-rating", "results-rating");
    return restsOn(step, entry, entry?.value);
  },
  "conduct-rating": (step, law) => {
    const entry = law.find("overall-rating", "conduct-rating");
    return restsOn(step, entry, entry?.value);
  },
  quadrant: ({ inputs }, law) => {
    const entry = law.find("overall-rating", "quadrant");
    const [results, conduct] = [codeIn(ratings, inputs.results), codeIn(ratings, inputs.conduct)];
    if (!entry || !results || !conduct) return null;
    const outcome = entry.value[results][conduct];
    return { entry, value: [outcome], inputs, outcome };
  },
  "head-results": ({ inputs }, law) => {
    const entry = law.find("organisation-rating", "head-results");
    const named = String(inputs.organisation ?? "").replace(/^organisation-/, "");
    const organisation = codeIn(organisationRatings, named);
    if (!entry || !organisation) return null;
    const outcome = headResultsRating(organisation, law).value;
    return { entry, value: [outcome], inputs, outcome };
  },
  "distribution-pattern": (step, law) => restsOn(step, law.find("organisation-rating", "pattern")),
  "annual-part": (step, law) => restsOn(step, law.find("annual-parts", "part-decision")),
  "annual-part-open": (step, law) => restsOn(step, law.find("annual-parts", "part-decision")),
  "annual-decision": (step, law) => restsOn(step, law.find("annual-parts", "annual-decision")),
  "annual-open": (step, law) => restsOn(step, law.find("annual-parts", "annual-decision")),
  ...Object.fromEntries(reasonsAsked.map((rule): [string, Asker] => [rule, asksForWords])),
  "numeric-scale-below": numericAgain,
  "numeric-scale-up-to": numericAgain,
  "numeric-scale-with-ideas": numericAgain,
};

/** The record and the rating do not fit: that asks for words, whatever the law calls the ratings. */
function asksForWords(...[step, law]: Parameters<Asker>): ReturnType<Asker> {
  const rated = step.rule === "low-conduct" ? "conduct-rating" : "results-rating";
  return restsOn(step, law.find("overall-rating", rated));
}

function numericAgain(...[step, law]: Parameters<Asker>): ReturnType<Asker> {
  const rating = codeIn(overallRatings, step.outcome);
  const entry = rating && law.find("numeric-scale", rating);
  if (!entry) return null;
  const { min, max } = entry.value;
  return { entry, value: [min, max], inputs: { min, max }, outcome: step.outcome };
}
