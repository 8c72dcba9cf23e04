import { beforeEach, describe, expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { checkComplaint } from "./check.ts";
import { seemsNamed } from "./named-at-desk.ts";
import { readComplaint } from "./read.ts";
import { revealComplainant } from "./reveal.ts";
import { splitComplaint } from "./split.ts";

type Made = Awaited<ReturnType<typeof complaintWorld>>;
let made: Made;
const refusalOf = (promise: Promise<unknown>) => promise.then(() => "let in").catch((fault) => fault.code);
beforeEach(async () => {
  made = await complaintWorld();
});

const hidden = { hiding: "hidden", name: "Surya Mawardi", contact: "0812-3456-789" };
const read = (who: "colleague" | "camat", complaintId: string) =>
  refusalOf(as(made.world, who, readComplaint, { complaintId }));
const reveal = (complaintId: string) =>
  refusalOf(as(made.world, "colleague", revealComplainant, { complaintId, reason: "Ingin tahu" }));

/** As the head of the agency, who is not concerned. */
async function checkedByCamat(complaintId: string, about: string[]) {
  const { open } = await as(made.world, "camat", readComplaint, { complaintId });
  await as(made.world, "camat", checkComplaint, {
    ...{
      complaintId,
      revision: open?.revision ?? 0,
      kind: "complaint",
      category: "conduct",
      weight: "plain",
    },
    ...{ officeText: "Minta uang.", about },
  });
}

describe("whom a complaint seems to be about", () => {
  test("does not read it before somebody else has looked, and is not told that it came", async () => {
    const { complaintId, number } = await made.lodged({ ...hidden, person: "Pak Darto Prasetyo" });
    expect(await read("colleague", complaintId)).toBe("complaint.unknown");
    expect(await read("camat", complaintId)).toBe("let in");
    const told = await made.world.rows((queries) =>
      queries
        .selectFrom("notification")
        .select("facts")
        .where("employee_id", "=", made.world.people.colleague.employeeId)
        .execute(),
    );
    expect(JSON.stringify(told)).not.toContain(number);
  });

  test("stays away from the hidden name when it was a mistake, and reads the rest", async () => {
    const { complaintId } = await made.lodged({ ...hidden, person: "Darto" });
    await checkedByCamat(complaintId, []);
    expect(await read("colleague", complaintId)).toBe("let in");
    expect(await reveal(complaintId)).toBe("procedure.not-allowed");
  });

  test("gains nothing from a part that is split off", async () => {
    const { complaintId } = await made.lodged(hidden);
    await checkedByCamat(complaintId, [made.world.people.colleague.employeeId]);
    const { open } = await as(made.world, "camat", readComplaint, { complaintId });
    const part = await as(made.world, "camat", splitComplaint, {
      ...{ complaintId, revision: open?.revision ?? 0, kind: "complaint", body: "Bagian lain" },
    });
    expect(await read("colleague", part.complaintId)).toBe("complaint.unknown");
  });
});

test("an office that had the complaint opens no name, also not once it is closed", async () => {
  const one = await made.lodged(hidden);
  await made.checked(one);
  await made.routed(one, made.world.units.services); // where the handler works
  await made.answered(one);
  await made.world.rows((queries) =>
    queries.deleteFrom("open_complaint").where("complaint_id", "=", one.complaintId).execute(),
  );
  expect(await reveal(one.complaintId)).toBe("procedure.not-allowed");
});

test("the same words on one form are one report, other words on it are another", async () => {
  const formKey = crypto.randomUUID();
  const first = await made.lodged({ formKey, body: "Laporan pertama" });
  expect((await made.lodged({ formKey, body: "Laporan pertama" })).number).toBe(first.number);
  const other = await made.lodged({ formKey, body: "Perkara lain" });
  expect(other.number).not.toBe(first.number);
  expect(other.code).not.toBe(first.code);
});

const camat = { name: "Siti Aminah, S.STP., M.Si.", title: "Camat Plaju" };
test.each([
  [true, { person: "Ibu Camat", body: "x" }],
  [true, { person: "siti", body: "x" }],
  [true, { person: "", body: "Bu SITI AMINAH minta uang" }],
  [true, { person: "", body: "Bu Siti meminta uang" }],
  [true, { person: "", body: "Pak Camat meminta setoran" }],
  [false, { person: "", body: "Kata Siti antreannya panjang" }],
  [false, { person: "Petugas loket 2", body: "Camat tidak tahu soal ini" }],
])("whether somebody at the desk is named: %s in %o", (isNamed, said) => {
  expect(seemsNamed({ title: "", hope: "", ...said }, camat)).toBe(isNamed);
});

test("who looks at complaints is named by that office, or by a later message", async () => {
  const office = await made.lodged({ ...hidden, person: "Petugas pengaduan", body: "Laporan saya ditutup" });
  expect(await read("colleague", office.complaintId)).toBe("complaint.unknown");
  const later = await made.lodged(hidden);
  expect(await read("colleague", later.complaintId)).toBe("let in");
  await made.says(later, "Yang meminta uang itu Darto Prasetyo");
  expect(await read("colleague", later.complaintId)).toBe("complaint.unknown");
  expect(await reveal(later.complaintId)).not.toBe("let in");
});
