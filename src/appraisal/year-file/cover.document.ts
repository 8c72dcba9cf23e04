import type { AnnualResult } from "#appraisal/annual/annual.schema.ts";
import type { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import type { Agency } from "#organisation/index.ts";
import { say, speaking } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { showDay, showDays } from "#ui/locale.ts";
import { paperTitle } from "./paper-title.ts";
import type { BoundPaper } from "./year-file.schema.ts";

type Cover = {
  agency: Agency;
  law: Law;
  person: PersonInPlan;
  result: AnnualResult;
  papers: readonly BoundPaper[];
};

/** What `makeDocument` needs for the cover of a year's file: whose it is, what the year came to, what lies below. */
export function coverDocument({ agency, law, person, result, papers }: Cover) {
  const { name, parentName, address } = agency;
  const { year, overall } = result;
  return speaking("id", () => ({
    template: "src/appraisal/year-file/cover.document.typ",
    title: say("year-file.document.title", { year, name: person.name }),
    data: {
      agency: { name, parentName, address },
      year: say("year-file.document.year", { year }),
      employee: asDocumentPerson(person, law),
      rating: overall ? say(`rules.value.${overall}`) : say("year-file.document.not-rated"),
      parts: result.parts.map(partOf),
      papers: papers.map((paper) => ({
        ...{ title: paperTitle(paper), day: showDay(paper.on), code: paper.code, pages: paper.pages },
      })),
      words: wordsOf(papers),
    },
  }));
}

function partOf({
  startsOn,
  endsOn,
  positionTitle,
  unitName,
  appraiserName,
  rating,
}: AnnualResult["parts"][0]) {
  return {
    days: showDays(startsOn, endsOn),
    position: `${positionTitle}, ${unitName}`,
    appraiser: appraiserName,
    rating: rating ? say(`rules.value.${rating.overall}`) : say("year-file.document.not-rated"),
  };
}

function wordsOf(papers: readonly BoundPaper[]) {
  return {
    title: say("year-file.document.heading"),
    rating: say("year-file.document.rating"),
    parts: say("year-file.document.parts"),
    partHeads: [
      say("annual.part.days"),
      say("annual.part.position"),
      say("annual.part.appraiser"),
      say("annual.part.rating"),
    ],
    papers: say("year-file.document.papers", {
      papers: papers.length,
      pages: papers.reduce((sum, { pages }) => sum + pages, 0),
    }),
    paperHeads: [
      say("year-file.paper"),
      say("year-file.paper.day"),
      say("year-file.paper.pages"),
      say("year-file.paper.code"),
    ],
    each: say("year-file.document.each"),
  };
}
