import { beforeEach, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case.fixture.ts";
import { casePages } from "../case.pages.ts";
import { closeCase } from "../closing/close-case.ts";
import { caseStatus } from "./public-status.ts";

let ground: CounterWorld;
let taken: { caseId: string; number: string; code: string };
beforeEach(async () => {
  ground = await worldWithCounters();
  taken = await takenIn(ground, { papers: ["ktp"] });
});

const ask = (of: { number?: string; code?: string; agencyId?: number } = {}, network = "203.0.113.0/24") =>
  callProcedure(
    caseStatus,
    { agencyId: 1, number: taken.number, code: taken.code, ...of },
    { ...ground.world.unsigned, network },
  );
const refusalOf = (promise: Promise<unknown>) => promise.then(() => "let in").catch((fault) => fault.code);

test("who holds number and code sees the steps and what is waited for, and no name", async () => {
  const status = await ask();
  expect(status).toMatchObject({
    ...{ service: "Surat keterangan domisili", counter: "Kelurahan Plaju Ilir", step: "check" },
    ...{ askedFor: "Kartu keluarga", missing: ["Kartu keluarga"], isOpen: true },
    changesAt: new Date("2026-03-10T12:00:00+07:00"), // the noon break, as the portal says
  });
  expect(JSON.stringify(status)).not.toMatch(/Sulastri|0812|Yuni/);
  ground.at("2026-03-10T18:00");
  expect(await ask()).toMatchObject({ isOpen: false, changesAt: new Date("2026-03-11T08:00:00+07:00") });
});

test("the code as it is typed by hand is understood; whatever is wrong sounds alike and costs the same", async () => {
  await ask({
    number: ` ${taken.number.toLowerCase()} `,
    code: taken.code.toLowerCase().replaceAll("-", " "),
  });
  for (const number of ["1", "000001", "plj-2026-1", "PLJ 2026 1"])
    expect(await ask({ number })).toBeDefined();
  const other = await takenIn(ground);
  const wrong = [
    { code: other.code },
    { code: "0000-0000-0000" },
    { code: "" },
    { code: "'; --" },
    { number: "PLJ-2026-999999" },
    { number: "" },
    { agencyId: 2 },
  ];
  const asked: number[] = [];
  for (const [at, of] of wrong.entries()) {
    let code = "";
    asked.push(
      await countQueries(async () => {
        code = await refusalOf(ask(of, `198.51.100.${at}/24`));
      }),
    );
    expect(code).toBe("case.status-unknown");
  }
  expect(new Set(asked).size).toBe(1);
});

test("guessing ends: ten tries at one number from one network, and the next network is not shut out", async () => {
  for (let n = 0; n < 10; n += 1) expect(await refusalOf(ask({ code: "x" }))).toBe("case.status-unknown");
  expect(await refusalOf(ask())).toBe("case.status-too-often");
  expect(await refusalOf(ask({}, "198.51.100.0/24"))).toBe("let in");
});

test("the page speaks plainly at every stage, and never tells which of the two was wrong", async () => {
  const { world } = ground;
  const { get } = visits(world, casePages);
  const page = (code: string) =>
    get("nobody", `/layanan/1/status?${new URLSearchParams({ nomor: taken.number, kode: code })}`);
  expect((await get("nobody", "/layanan/1/status")).status).toBe(200);
  const waiting = await page(taken.code);
  expect(waiting.html).toContain("Kartu keluarga");
  expect(waiting.html).not.toContain("Sulastri");
  const { change } = await seen(world, "wardMember", taken.caseId);
  await as(world, "wardMember", closeCase, { ...change, outcome: "issued", despite: "Warga menunggu" });
  const ready = (await page(taken.code)).html;
  expect(ready).toContain("Siap diambil");
  expect(ready).toContain("Langkah yang dilalui");
  const typed = await visits(world, casePages).post("nobody", "/layanan/1/status", {
    ...{ nomor: taken.number, kode: taken.code },
  });
  expect(typed.html).toContain("Siap diambil");
  expect(ready).toMatch(/href="\/layanan\/1\/survei\/k\/[A-Za-z0-9_-]{40,}"/);
  expect(waiting.html).not.toContain("/survei/k/");
  const refused = await page("0000-0000-0000");
  expect(refused.status).toBe(404);
  expect(refused.html).not.toContain("domisili");
});
