import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apiOf, textIn } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let ampera: Example;
beforeAll(async () => {
  ampera = await openExample(undefined, { TRUSTED_PROXIES: "1" });
});
afterAll(async () => {
  await ampera?.stop();
});

test("a server that dies among many answers loses none that it said it had received", async () => {
  const hendra = await apiOf(ampera.origin, plaju.hendra);
  const [unitId = ""] =
    /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(accepted(await hendra.get("/unit-names")).text) ?? [];
  const camat = await apiOf(ampera.origin, plaju.camat);
  const point = { channel: "desk", place: "Loket 1" };
  const code = textIn(accepted(await camat.post(`/units/${unitId}/survey-points`, point)), "code");
  const received = await answersUntilDeath(code);
  expect(received.length).toBeGreaterThan(50);
  const client = new pg.Client({ connectionString: ampera.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ answer_id: string }>("select answer_id from survey_answer");
  await client.end();
  const kept = new Set(rows.map(({ answer_id }) => answer_id));
  expect(received.filter((answerId) => !kept.has(answerId))).toEqual([]);
});

/** Sends from sixteen sides at once, cuts the power in the middle, and answers the ids that were acknowledged. */
async function answersUntilDeath(code: string): Promise<string[]> {
  const received: string[] = [];
  let isOver = false;
  const sides = Array.from({ length: 16 }, async (_, side) => {
    for (let at = 0; !isOver; at += 1) {
      const answerId = crypto.randomUUID();
      const body = new URLSearchParams({ answerId, time: "3", conduct: "4" });
      const headers = { "x-forwarded-for": `198.${side}.${at % 250}.1` };
      const url = `${ampera.origin}/layanan/1/survei/${code}`;
      const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" }).catch(
        () => null,
      );
      if (answer?.status === 303) received.push(answerId);
      else isOver = true;
      if (received.length === 200) ampera.process.kill("SIGKILL");
    }
  });
  await Promise.all([once(ampera.process, "exit"), ...sides]);
  return received;
}
