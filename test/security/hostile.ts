import { z } from "zod";
import { type Api, apiOf, numberIn } from "#test/setup/api.ts";
import { plaju } from "#test/setup/plaju.ts";
import { idByNip } from "#test/setup/plaju-ids.ts";
import { accepted, writePlan } from "#test/setup/plan-by-api.ts";

/** What a person might write who wants another person's browser to run it. */
export const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;

/** Addresses of what carries it: pages but for `evidence`, which is "<plan's id>/bukti/<id>". */
export type Written = { ratna: Api } & Record<
  "plan" | "proposal" | "indicator" | "person" | "unit" | "evidence",
  string
>;

/** Puts the words into every field that others read. */
export async function writeEverywhere({ origin }: { origin: string }): Promise<Written> {
  const [endang, hendra] = [await apiOf(origin, plaju.endang), await apiOf(origin, plaju.hendra)];
  const [ratna, yuni] = [await apiOf(origin, plaju.ratna), await apiOf(origin, plaju.yuni)];
  const employeeId = await idByNip(endang, plaju.ratna.nip);
  const person = Person.parse((await ratna.get(`/employees/${employeeId}`)).body);
  const { unitId } = person;
  const { units } = Units.parse((await endang.get("/unit-names")).body);
  const unit = { name: `Seksi ${hostile}`, revision: units.find((one) => one.unitId === unitId)?.revision };
  const { revision } = person.details;
  accepted(await endang.put(`/employees/${employeeId}`, { name: `Ratna ${hostile}`, revision }));
  accepted(await endang.put(`/units/${unitId}`, unit));
  const { planId, indicatorId } = await livingPlan(ratna);
  accepted(await hendra.post(`/plans/${planId}/comments`, { body: hostile, resultId: null }));
  accepted(await hendra.post(`/plans/${planId}/feedback`, { body: hostile }));
  const evidenceId = await recordWithFile(ratna, planId, indicatorId);
  return {
    ratna,
    plan: `/rencana/${planId}`,
    proposal: `/rencana/${await proposeHostile(yuni)}`,
    indicator: indicatorId,
    person: `/pegawai/${employeeId}`,
    unit: `/organisasi/unit/${unitId}`,
    evidence: `${planId}/bukti/${evidenceId}`,
  };
}

async function livingPlan(owner: Api): Promise<{ planId: string; indicatorId: string }> {
  const { plan } = Year.parse((await owner.get("/my-year")).body);
  return { planId: plan.planId, indicatorId: plan.standings[0]?.indicatorId ?? "" };
}

async function recordWithFile(owner: Api, planId: string, indicatorId: string): Promise<string> {
  const name = `..\\..\\../a"\r\nX-Evil: 1; filename=b.html;${hostile}.pdf`;
  const evidenceFile = new File(["%PDF-1.7\n%%EOF\n"], name, { type: "text/html" });
  const progress = { reachedOn: "2026-11-20", note: hostile, evidenceTitle: hostile, evidenceFile };
  accepted(await owner.upload(`/plans/${planId}/indicators/${indicatorId}/progress`, progress));
  const { entries } = Progress.parse((await owner.get(`/plans/${planId}/progress`)).body);
  const evidence = entries.flatMap((entry) => entry.evidence).find(({ title }) => title === hostile);
  return evidence?.evidenceId ?? "";
}

async function proposeHostile(owner: Api): Promise<string> {
  const indicators = [{ statement: hostile, target: 1, unit: hostile }];
  const words = { year: 2026, results: [{ statement: hostile, servesText: hostile, indicators }] };
  const { planId, revision } = await writePlan(owner, words);
  const expectations = [{ conductValue: "loyal", expectation: hostile }];
  const expected = accepted(await owner.put(`/plans/${planId}/expectations`, { revision, expectations }));
  const annex = { support: [hostile], accountability: [hostile], consequence: [hostile] };
  const annexed = { revision: numberIn(expected, "revision"), ...annex };
  const { body } = accepted(await owner.put(`/plans/${planId}/annex`, annexed));
  accepted(await owner.post(`/plans/${planId}/versions`, Revision.parse(body)));
  return planId;
}

const Revision = z.object({ revision: z.number() });
const Person = z.object({ unitId: z.string(), details: z.object({ revision: z.number() }) });
const Units = z.object({ units: z.array(z.object({ unitId: z.string(), revision: z.number() })) });
const Year = z.object({
  plan: z.object({ planId: z.string(), standings: z.array(z.object({ indicatorId: z.string() })) }),
});
const Evidence = z.object({ evidenceId: z.string(), title: z.string() });
const Progress = z.object({ entries: z.array(z.object({ evidence: z.array(Evidence) })) });
