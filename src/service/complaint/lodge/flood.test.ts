import { sql } from "kysely";
import { expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { complaintLimits } from "../complaint.schema.ts";
import { lodgeComplaint } from "./lodge.ts";

test("one network that sends many is told to wait and leaves nothing more behind; its neighbours are served", async () => {
  const { world, anybody } = await complaintWorld();
  const about = { agencyId: world.agencyId, kind: "complaint", body: "Banjir pesan.", hiding: "nameless" };
  const flooding = { ...world.unsigned, network: "203.0.113.0/24" };
  const sent: { code?: string; kind?: string; facts?: object }[] = [];
  for (let times = 0; times < 30; times += 1)
    sent.push(await callUnchecked(lodgeComplaint, about, flooding).catch((refused) => refused));
  const kept = sent.findIndex(({ code }) => code === "complaint.too-often");
  expect(kept).toBe(10); // a village behind one provider's address still gets through
  for (const refused of sent.slice(kept))
    expect(refused).toMatchObject({ code: "complaint.too-often", facts: { seconds: expect.any(Number) } });
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("complaint as c")
      .innerJoin("complaint_words as words", "words.complaint_id", "c.complaint_id")
      .select("c.number")
      .execute(),
  );
  expect(rows).toHaveLength(kept);
  await expect(anybody(lodgeComplaint, about)).resolves.toMatchObject({ number: expect.any(String) });
});

test("a flood from many networks ends at the day's measure, and goes on the day after", async () => {
  const { world, anybody, ...steps } = await complaintWorld();
  await steps.lodged();
  await world.rows((queries) =>
    sql`
      insert into complaint (agency_id, complaint_id, number, code, kind, channel, hiding, received_at, check_due_at)
      select agency_id, gen_random_uuid(), 'MANY-' || n, 'MANY-CODE-' || n, kind, channel, hiding, received_at, check_due_at
      from complaint, generate_series(2, ${complaintLimits.aDay}) as n`.execute(queries),
  );
  const about = { kind: "complaint", body: "Satu lagi.", hiding: "nameless" };
  await expect(anybody(lodgeComplaint, about)).rejects.toMatchObject({ code: "complaint.full" });
  world.goTo("2026-03-12");
  await expect(anybody(lodgeComplaint, about)).resolves.toMatchObject({ number: expect.any(String) });
});
