import { expect, test } from "vitest";
import { worldOfRated } from "#appraisal/calibration/rated.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { affectedPeople } from "./affected-people.ts";
import { deleteScenario } from "./delete-scenario.ts";
import { listScenarios } from "./list-scenarios.ts";
import { readScenario } from "./read-scenario.ts";
import { reckonScenario } from "./reckon-scenario.ts";
import { changeScenario } from "./save-scenario.ts";
import { reckoned, saved, year } from "./what-if.fixture.ts";
import { whatIfPages } from "./what-if.pages.tsx";

const address = "/periode/2026/andai";
const quadrant = "overall-rating.quadrant.as.as";

/** Nine people of the section, rated "good" by results and conduct as expected. */
const ratedWorld = () => worldOfRated([{ people: 9, by: "head", overall: "good", sex: "2" }]);

async function scenarioOf(world: World): Promise<string> {
  const { scenarioId } = await saved(world, { [quadrant]: "needs-improvement" });
  await reckoned(world, scenarioId);
  return scenarioId;
}

test("the law of a year is shown with its articles and marks, and a scenario begins from it", async () => {
  const world = await ratedWorld();
  const pages = visits(world, whatIfPages);
  const { html } = await pages.get("personnel", address);
  for (const words of [
    "SE Menteri PANRB 3/2023",
    "belum dicocokkan",
    "Sekarang 70 %",
    "Koefisien setahun, Ahli Muda",
  ])
    expect(html).toContain(words);
  const { parameters } = await as(world, "camat", listScenarios, { year });
  const of = (key: string) => parameters.find((one) => one.key === key);
  expect(of("organisation-rating.pattern.good.0.share")).toMatchObject({
    value: 70,
    limits: { least: 0, most: 100 },
  });
  expect(of("objection.filing-days")).toMatchObject({ value: 14, source: { regulation: "PP 30/2019" } });
  expect(of("credit-points.ahli-muda.coefficient")).toMatchObject({ value: 25 });
  const read = await pages.get("auditor", address);
  expect(read.html).not.toContain("<form");
  expect(read.html).toContain("Koefisien setahun, Ahli Muda");
});

test("values that the law could not have are refused, each with its cell marked and the rest still there", async () => {
  const world = await ratedWorld();
  const { status, html } = await visits(world, whatIfPages).post("personnel", address, {
    ...{ name: "Terlalu jauh", reason: "Coba-coba" },
    "changes.objection.filing-days": "400",
    "changes.organisation-rating.pattern.good.0.share": "0",
    "changes.credit-points.percentages.good": "banyak",
    "changes.credit-points.percentages.very-good": "160",
    "changes.credit-points.ahli-muda.coefficient": "0",
  });
  expect(status).toBe(422);
  expect(html).toContain("Tulis nilai antara 1 dan 365");
  expect(html).toContain("Tulis nilai lebih dari 0, paling banyak 100; bagian persen paling teliti 0,1.");
  expect(html).toContain("Tulis nilai lebih dari 0, paling banyak 10.000."); // points have no per cent
  expect(html).toContain("Tulis sebuah angka");
  const marked = [...html.matchAll(/<input[^>]*aria-invalid="true"[^>]*>/g)].map(([input]) => input);
  expect(marked).toHaveLength(4);
  expect(marked.filter((input) => input.includes('name="changes.objection.filing-days"'))).toHaveLength(1);
  expect(html).toContain('value="160"');
  const kept = await world.rows((queries) => queries.selectFrom("what_if").select("scenario_id").execute());
  expect(kept).toEqual([]);
  await expect(saved(world, { "objection.filing-days": "14" })).rejects.toMatchObject({
    code: "what-if.nothing-changed",
  });
  await expect(saved(world, { "objection.decision": "kept" })).rejects.toMatchObject({
    faults: [{ path: "changes.objection.decision", code: "what-if.no-such-value" }],
  });
});

test("from the form over the reckoning to the answer, its file, and the law unchanged", async () => {
  const world = await ratedWorld();
  const law = JSON.stringify(world.services.law);
  const pages = visits(world, whatIfPages);
  const words = { name: "Kuadran lain", reason: "Bahan rapat", _key: "kunci-formulir-1" };
  const sent = await pages.post("personnel", address, {
    ...words,
    [`changes.${quadrant}`]: "needs-improvement",
  });
  expect(sent).toMatchObject({
    status: 303,
    location: expect.stringMatching(/^\/pekerjaan\/.*\?lalu=\/andai\//),
  });
  const path = sent.location?.split("lalu=")[1] ?? "";
  expect((await pages.get("personnel", path)).html).toContain("Skenario ini sedang dihitung");
  await reckoned(world, path.split("/").at(-1) ?? "");
  const { html } = await pages.get("personnel", path);
  for (const said of [
    "Berubah bagi 9 dari 9 orang",
    "Pegawai 1",
    "bukan ramalan",
    "9 orang berpindah predikat",
  ])
    expect(html).toContain(said);
  expect(await countQueries(() => pages.get("personnel", path))).toBeLessThanOrEqual(8); // two of them: who asks
  const { html: csv } = await pages.get("personnel", `${path}/orang.csv?hal=rating`);
  expect(csv.trim().split("\n")).toHaveLength(10); // the heads, and nine people
  expect(csv).toContain("Baik");
  const none = await pages.get("personnel", `${path}?hal=points`);
  expect(none.html).not.toContain("Pegawai 1");
  expect(JSON.stringify(world.services.law)).toBe(law);
});

test("names are for who may read those ratings: of the line, of everybody, of nobody", async () => {
  const world = await ratedWorld();
  const scenarioId = await scenarioOf(world);
  const seenBy = async (who: "camat" | "auditor" | "administrator") =>
    (await as(world, who, affectedPeople, { scenarioId })).people.length;
  expect(await seenBy("auditor")).toBe(9);
  expect(await seenBy("camat")).toBe(9); // appraises their appraiser
  expect(await seenBy("administrator")).toBe(0);
  const { outcome } = (await as(world, "administrator", readScenario, { scenarioId })).answer ?? {};
  expect(outcome).toMatchObject({ affected: 9, points: null, moves: [{ people: 9 }] }); // no officers: fewer than five
  const pages = visits(world, whatIfPages);
  expect((await pages.get("administrator", `/andai/${scenarioId}`)).html).not.toContain("Pegawai 1");
  for (const who of ["head", "member"] as const) {
    expect((await pages.get(who, address)).status).toBe(403);
    expect((await pages.get(who, `/andai/${scenarioId}`)).status).toBe(403);
    expect((await pages.get(who, `/andai/${scenarioId}/orang.csv`)).status).toBe(403);
  }
});

test("whom the agency's head may read is asked for at once, however many heads are below", async () => {
  const world = await ratedWorld();
  const scenarioId = await scenarioOf(world);
  const ofLine = await countQueries(() => as(world, "camat", affectedPeople, { scenarioId }));
  const ofAll = await countQueries(() => as(world, "personnel", affectedPeople, { scenarioId }));
  expect(ofLine - ofAll).toBe(2); // whom he appraises, and whom they do
});

test("page by page by name", async () => {
  const world = await ratedWorld();
  const scenarioId = await scenarioOf(world);
  const first = await as(world, "personnel", affectedPeople, { scenarioId, limit: 4 });
  const rest = await as(world, "personnel", affectedPeople, {
    scenarioId,
    limit: 5,
    after: first.next ?? "",
  });
  expect([...first.people, ...rest.people].map(({ name }) => name)).toEqual(
    Array.from({ length: 9 }, (_, at) => `Pegawai ${at + 1}`),
  );
  expect(rest.next).toBeNull();
});

test("only its owner changes and deletes a scenario; the auditor makes none", async () => {
  const world = await ratedWorld();
  const scenarioId = await scenarioOf(world);
  const change = {
    scenarioId,
    name: "Lain",
    reason: "Lain",
    changes: { "objection.filing-days": "10" },
    revision: 1,
  };
  const refused = { code: "procedure.not-allowed" };
  await expect(as(world, "camat", changeScenario, change)).rejects.toMatchObject(refused);
  await expect(as(world, "camat", deleteScenario, { scenarioId })).rejects.toMatchObject(refused);
  await expect(saved(world, { "objection.filing-days": "10" }, "auditor")).rejects.toMatchObject(refused);
  await as(world, "personnel", changeScenario, change);
  await expect(as(world, "personnel", changeScenario, change)).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
  });
  await expect(as(world, "camat", reckonScenario, { scenarioId })).rejects.toMatchObject({
    code: "what-if.runs",
  });
  await as(world, "personnel", deleteScenario, { scenarioId });
  await expect(as(world, "personnel", readScenario, { scenarioId })).rejects.toMatchObject({
    code: "what-if.unknown",
  });
  const left = await world.rows((queries) => queries.selectFrom("what_if_person").select("name").execute());
  expect(left).toEqual([]);
});

test("one's own scenarios are listed; an auditor sees everybody's", async () => {
  const world = await ratedWorld();
  await saved(world, { "objection.filing-days": "10" });
  await saved(world, { "objection.filing-days": "12" }, "camat");
  const seenBy = async (who: "camat" | "auditor" | "administrator") =>
    (await as(world, who, listScenarios, { year })).scenarios.map(({ ownerName }) => ownerName).sort();
  const { camat, personnel } = world.people;
  expect(await seenBy("camat")).toEqual([camat.name]);
  expect(await seenBy("administrator")).toEqual([]);
  expect(await seenBy("auditor")).toEqual([personnel.name, camat.name].sort());
});

test("an answer says when the scenario, the data or the law changed since", async () => {
  const world = await ratedWorld();
  const scenarioId = await scenarioOf(world);
  const staleness = async () => (await as(world, "auditor", readScenario, { scenarioId })).stale;
  expect(await staleness()).toEqual([]);
  const changes = { [quadrant]: "poor" };
  await as(world, "personnel", changeScenario, {
    scenarioId,
    name: "Lain",
    reason: "Lain",
    changes,
    revision: 1,
  });
  expect(await staleness()).toEqual(["scenario"]); // the old answer stays until the new one is there
  await reckoned(world, scenarioId);
  expect(await staleness()).toEqual([]);
  await world.rows((queries) =>
    queries
      .updateTable("evaluation")
      .set({ decided_at: new Date("2027-02-01T08:00+07:00") })
      .execute(),
  );
  await world.rows((queries) =>
    queries.updateTable("what_if_answer").set({ law_mark: "of another law" }).execute(),
  );
  expect(await staleness()).toEqual(["law", "data"]);
  const answers = await world.rows((queries) =>
    queries.selectFrom("what_if_answer").select("revision").execute(),
  );
  expect(answers).toEqual([{ revision: 2 }]); // the first one went when the second was there
});
