import type { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import type { Agency } from "#organisation/index.ts";
import type { DocumentPerson } from "#platform/documents/document-data.ts";
import { explainInPrint } from "#platform/law/explain.ts";
import { say, speaking } from "#platform/words/words.ts";
import { sumOf } from "#rules/credit-points/credit-account.ts";
import type { Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { showDay, showDays, showNumber } from "#ui/locale.ts";
import type { CreditAccount, CreditEntry, CreditGoal } from "./credit-points.schema.ts";

/** The letterhead, the law of the day, the person, and who signs; null where nobody appraises. */
export type Around = { agency: Agency; law: Law; employee: PersonInPlan; appraiser: PersonInPlan | null };

/** Konversi Predikat Kinerja ke Angka Kredit, of one rating; in Indonesian, as are the other two. */
export function conversionDocument(entry: CreditEntry, around: Around) {
  return speaking("id", () => ({
    template: "src/appraisal/credit-points/conversion.document.typ",
    title: say("credit-points.document.conversion", { year: String(entry.year), name: around.employee.name }),
    data: { ...headOf(around), rows: [rowOf(entry)], basis: basisOf(entry.because) },
  }));
}

/** Akumulasi Angka Kredit: the decree from which it goes on, and every rating since. */
export function accumulationDocument(account: CreditAccount, around: Around) {
  const counted = account.entries.filter(({ counting }) => counting === "counted");
  return speaking("id", () => ({
    template: "src/appraisal/credit-points/accumulation.document.typ",
    title: say("credit-points.document.accumulation", { name: around.employee.name }),
    data: {
      ...headOf(around),
      opening: openingOf(account),
      rows: counted.map(rowOf),
      total: showNumber(account.total),
      basis: basisOf(counted.at(-1)?.because ?? []),
    },
  }));
}

/** Penetapan Angka Kredit: old, new and together, what is needed, and what follows. */
export function determinationDocument(account: CreditAccount, around: Around) {
  const { opening, total, rank, nextLevel, because } = account;
  const old = opening?.points ?? 0;
  return speaking("id", () => ({
    template: "src/appraisal/credit-points/determination.document.typ",
    title: say("credit-points.document.determination", { name: around.employee.name }),
    data: {
      ...headOf(around),
      opening: openingOf(account),
      level: say(`rules.value.${account.level}`),
      points: { old: showNumber(old), new: showNumber(sumOf([total, -old])), total: showNumber(total) },
      rank: rank && goalOf(rank, total),
      nextLevel: nextLevel && goalOf(nextLevel, total),
      conclusions: conclusionsOf(account),
      basis: basisOf(because),
    },
  }));
}

function headOf({ agency, law, employee, appraiser }: Around) {
  const { name, parentName, address, place } = agency;
  const nobody: DocumentPerson = { name: "–", nip: "–", grade: "–", position: "–", unit: "–" };
  return {
    ...{ agency: { name, parentName, address }, place },
    employee: asDocumentPerson(employee, law),
    appraiser: appraiser ? asDocumentPerson(appraiser, law) : nobody,
  };
}

/** TAHUN · PERIODE (BULAN) · PREDIKAT · PROSENTASE · KOEFISIEN PER TAHUN · ANGKA KREDIT YANG DIDAPAT. */
function rowOf({ year, startsOn, endsOn, months, rating, points, because }: CreditEntry) {
  const factor = (rule: string) => Number(because.find((step) => step.rule === rule)?.outcome ?? 0);
  const percentage = `${showNumber(factor("credit-percentage"))}%`;
  return {
    year: String(year),
    period: say("credit-points.document.period", { months, days: showDays(startsOn, endsOn, "medium") }),
    rating: say(`rules.value.${rating}`),
    percentage,
    coefficient: showNumber(factor("credit-coefficient")),
    points: showNumber(points),
  };
}

function openingOf({ opening }: CreditAccount) {
  if (!opening) return null;
  const { decree, decidedOn, countedTo, points } = opening;
  const facts = { decree, day: showDay(decidedOn), to: showDay(countedTo) };
  return { words: say("credit-points.document.opening", facts), points: showNumber(points) };
}

function goalOf({ points, missing }: CreditGoal, total: number) {
  const over = sumOf([total, -points]);
  return { points: showNumber(points), difference: showNumber(missing > 0 ? -missing : over) };
}

/** One sentence for the grade and one for the level; the points are one condition among others. */
function conclusionsOf({ rank, nextLevel, gradeIsStrange }: CreditAccount): string[] {
  if (!rank && !nextLevel && !gradeIsStrange) return [say("credit-points.top")];
  const conclusion = ({ missing }: CreditGoal, goal: string) =>
    say(missing === 0 ? "credit-points.document.enough" : "credit-points.document.short", {
      goal,
      missing: showNumber(missing),
    });
  const rankName = rank?.grade
    ? say("credit-points.goal.rank", { grade: rank.grade })
    : say("credit-points.goal.rank-with-level");
  return [
    ...(gradeIsStrange ? [say("credit-points.document.grade-strange")] : []),
    ...(rank ? [conclusion(rank, rankName)] : []),
    ...(nextLevel
      ? [
          conclusion(
            nextLevel,
            say("credit-points.goal.level", { level: say(`rules.value.${nextLevel.level}`) }),
          ),
        ]
      : []),
  ];
}

function basisOf(steps: readonly Step[]) {
  return { title: say("objection.document.basis"), reasons: steps.map(explainInPrint) };
}
