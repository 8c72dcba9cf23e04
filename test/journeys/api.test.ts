import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { router } from "#app.ts";
import { proceduresIn } from "#platform/procedures/router.ts";
import { type Answer, type Api, apiOf, apiWith, numberIn, textIn } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted, writePlan } from "#test/setup/plan-by-api.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

let ampera: Example;
let arif: Api;
let hendra: Api;
beforeAll(async () => {
  ampera = await openExample("2026-12-20");
  arif = await apiOf(ampera.origin, plaju.arif);
  hendra = await apiOf(ampera.origin, plaju.hendra);
});
afterAll(() => ampera?.stop());

const indicators = [{ statement: "Surat tanpa kesalahan data", target: 98, unit: "%" }];
const written = {
  year: 2026,
  results: [
    {
      statement: "Warga menerima surat yang benar",
      servesText: "Pelayanan umum makin responsif",
      indicators,
    },
  ],
};

/** Each test goes on after the one before. */
describe("a program does all that a page can: a plan from its start to its rating", () => {
  let planId = "";
  let indicatorId = "";
  let revision = 0;

  test("the owner writes; the same key sent twice does once", async () => {
    const plan = await writePlan(arif, written);
    planId = plan.planId;
    indicatorId = plan.indicatorIds[0] ?? "";
    const result = {
      revision: plan.revision,
      category: "additional",
      statement: "Arsip tertata",
      servesText: "Tim arsip",
    };
    const key = crypto.randomUUID();
    const first = accepted(await arif.post(`/plans/${planId}/results`, result, key));
    const again = accepted(await arif.post(`/plans/${planId}/results`, result, key));
    expect(again.body).toEqual(first.body);
    expect(await resultsOf(planId)).toEqual(["Warga menerima surat yang benar", "Arsip tertata"]);
    revision = numberIn(first, "revision");
    const other = await arif.post(`/plans/${planId}/results`, { ...result, statement: "Yang lain" }, key);
    expect(codeOf(other)).toEqual([409, "procedure.key-used-differently"]);
    accepted(await arif.delete(`/plans/${planId}/results/${textIn(first, "resultId")}`, { revision }));
    revision += 1;
  });

  test("who saw an older revision is told, and nothing is lost", async () => {
    const annex = { support: ["Pemindai"], accountability: [], consequence: [] };
    const stale = await arif.put(`/plans/${planId}/annex`, { ...annex, revision: revision - 1 });
    expect(codeOf(stale)).toEqual([409, "procedure.changed-meanwhile"]);
    expect(stale.body).toMatchObject({ data: { facts: { seen: revision - 1, current: revision } } });
    revision = numberIn(
      accepted(await arif.put(`/plans/${planId}/annex`, { ...annex, revision })),
      "revision",
    );
  });

  test("what is wrong with an input is named field by field", async () => {
    const wrong = await arif.post(`/plans/${planId}/results`, { revision, category: "grand", statement: "" });
    expect(codeOf(wrong)).toEqual([422, "input.invalid"]);
    const { data } = Invalid.parse(wrong.body);
    expect(data.faults.map(({ path }) => path).sort()).toEqual(["category", "statement"]);
    expect(data.faults.every(({ message }) => message.length > 10)).toBe(true);
  });

  test("head and owner come to an agreement", async () => {
    accepted(await arif.post(`/plans/${planId}/versions`, { revision }));
    const reason = "Sebutkan juga waktunya.";
    accepted(await hendra.post(`/plans/${planId}/change-requests`, { version: 1, reason }));
    accepted(await hendra.post(`/plans/${planId}/comments`, { body: "Hampir tepat.", resultId: null }));
    const { body } = await arif.get(`/plans/${planId}`);
    revision = z.object({ revision: z.number() }).parse(body).revision;
    expect(numberIn(accepted(await arif.post(`/plans/${planId}/versions`, { revision })), "version")).toBe(2);
    const passed = await hendra.post(`/plans/${planId}/agreement`, { version: 1 });
    expect(codeOf(passed)).toEqual([409, "plan.version-passed"]);
    accepted(await hendra.post(`/plans/${planId}/agreement`, { version: 2 }));
  });

  test("progress with a file, which the head reads back", async () => {
    const bytes = Buffer.from("%PDF-1.7\nbukti\n%%EOF\n");
    const evidenceFile = new File([bytes], "bukti.pdf", { type: "application/pdf" });
    const fields = { reachedOn: "2026-12-15", value: "98.5", note: "3 dari 200", evidenceFile };
    const recorded = accepted(
      await arif.upload(`/plans/${planId}/indicators/${indicatorId}/progress`, fields),
    );
    expect(recorded.status).toBe(200);
    const { entries } = Progress.parse((await hendra.get(`/plans/${planId}/progress`)).body);
    expect(entries[0]?.value).toBe(98.5);
    const file = await hendra.get(`/plans/${planId}/evidence/${entries[0]?.evidence[0]?.evidenceId}`);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.text).toBe(bytes.toString());
  });

  test("the head rates, and both read the same reasons", async () => {
    const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
    const rating = { results: "above", conduct: "as", note: "Di atas target.", content, revision: 0 };
    const decided = accepted(await hendra.post(`/plans/${planId}/evaluations/annual`, rating));
    expect(textIn(decided, "overall")).toBe("good"); // PermenPAN-RB 6/2022: above and as expected meet in "baik"
    const evaluationId = textIn(decided, "evaluationId");
    const [his, hers] = [
      await arif.get(`/evaluations/${evaluationId}`),
      await hendra.get(`/evaluations/${evaluationId}`),
    ];
    const decision = (answer: Answer) => Decided.parse(answer.body).decided.because;
    expect(decision(his).length).toBeGreaterThan(0);
    expect(decision(his)).toEqual(decision(hers));
    accepted(await arif.post(`/evaluations/${evaluationId}/receipt`));
    const twice = await hendra.post(`/plans/${planId}/evaluations/annual`, rating);
    expect(codeOf(twice)).toEqual([409, "evaluation.decided"]);
  });

  async function resultsOf(plan: string): Promise<string[]> {
    return Plan.parse((await arif.get(`/plans/${plan}`)).body).results.map(({ statement }) => statement);
  }
});

describe("refusals", () => {
  test("every refusal is JSON with a stable code, at whichever door it happens", async () => {
    const nobody = apiWith(ampera.origin);
    expect(codeOf(await nobody.get("/plans"))).toEqual([401, "procedure.sign-in-needed"]);
    expect(codeOf(await arif.post("/periods", { year: 2027 }))).toEqual([403, "procedure.not-allowed"]);
    expect(codeOf(await arif.get(`/plans/${crypto.randomUUID()}`))).toEqual([404, "plan.unknown"]);
    expect(codeOf(await arif.get("/nothing-here"))).toEqual([404, "http.not-found"]);
    const wrong = { nip: plaju.arif.nip, password: "jembatan di atas ogan" };
    expect(codeOf(await nobody.post("/sign-in", wrong))).toEqual([403, "sign-in.refused"]);
    expect(codeOf(await nobody.post("/sign-in", {}))).toEqual([422, "input.invalid"]);
  });

  test("a key that is too short is refused as such, not as our fault", async () => {
    const { status } = await arif.post("/notifications/read", { upTo: crypto.randomUUID() }, "1");
    expect(status).toBeLessThan(500);
  });
});

describe("the description of the API", () => {
  test("is OpenAPI 3.1 and holds every procedure with its method and path", async () => {
    const document = Document.parse((await apiWith(ampera.origin).get("/openapi.json")).body);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    const defined = proceduresIn(router).map(({ name, route }) => `${route.method} ${route.path} ${name}`);
    expect(described.sort()).toEqual(defined.sort());
  });

  test("declares each gap of a path, and leads nowhere", async () => {
    const { body, text } = await apiWith(ampera.origin).get("/openapi.json");
    const document = Document.parse(body);
    for (const [path, operations] of Object.entries(document.paths)) {
      const gaps = [...path.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
      for (const { parameters = [] } of Object.values(operations)) {
        const declared = parameters.filter((parameter) => parameter.in === "path" && parameter.required);
        expect(declared.map(({ name }) => name).sort()).toEqual(gaps.sort());
      }
    }
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, reference = ""]) =>
      reference.split("/"),
    );
    expect(references.filter((steps) => leads(body, steps) === undefined)).toEqual([]);
  });
});

const Invalid = z.object({
  data: z.object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) }),
});
const Plan = z.object({ results: z.array(z.object({ statement: z.string() })) });
const Evidence = z.object({ evidenceId: z.string() });
const Progress = z.object({
  entries: z.array(z.object({ value: z.number().nullable(), evidence: z.array(Evidence) })),
});
const Decided = z.object({ decided: z.object({ because: z.array(z.unknown()) }) });

/** The parts of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1) that programs rely on. */
const Operation = z.object({
  operationId: z.string().min(1),
  summary: z.string().min(5),
  tags: z.array(z.string()).min(1),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(["path", "query", "header", "cookie"]),
        required: z.boolean().optional(),
        schema: z.looseObject({}),
      }),
    )
    .optional(),
  requestBody: z
    .object({ required: z.boolean().optional(), content: z.record(z.string(), z.looseObject({})) })
    .optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), z.object({ description: z.string() })),
});
const Document = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(
    z.string().startsWith("/"),
    z.record(z.string().regex(/^(get|post|put|delete)$/), Operation),
  ),
});

/** What stands at the end of a reference within the document; undefined where it leads nowhere. */
function leads(value: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return value;
  return leads(z.looseObject({}).safeParse(value).data?.[decodeURIComponent(step)], rest);
}

/** How an answer says no: its status and its code. */
function codeOf({ status, body, text }: Answer): [number, string] {
  const read = z.looseObject({ code: z.string() }).safeParse(body);
  return [status, read.success ? read.data.code : text.slice(0, 80)];
}
