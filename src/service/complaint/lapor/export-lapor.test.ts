import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { exportLapor } from "./export-lapor.ts";

const name = "Mawardi Sanjaya";
const contact = "0812-7788-9900";

async function exported() {
  const { world, ...steps } = await complaintWorld();
  const body = `Saya ${name}, hubungi ${contact}. Loket tutup.`;
  const untouched = await steps.lodged({ hiding: "hidden", name, contact, body });
  for (const hiding of ["named", "hidden", "nameless"]) {
    const one = await steps.lodged({ hiding, name, contact, body });
    await steps.checked(one, { officeText: hiding === "nameless" ? "Loket tutup." : body });
    await steps.routed(one, world.units.services);
    await steps.answered(one, hiding === "nameless" ? "Dibuka." : `Yth. Bapak ${name}, sudah dibuka.`);
  }
  await steps.lodged({ hiding: "named", name, contact, body: `${body} Dan antre.` });
  return { world, untouched };
}

test("no export carries a name or how to find somebody, whether they hide, are named or wrote it themselves", async () => {
  const { world, untouched } = await exported();
  const csv = await (await as(world, "colleague", exportLapor, { format: "csv" })).text();
  const xlsx = await (await as(world, "camat", exportLapor, { format: "xlsx" })).arrayBuffer();
  const parts = Object.values(unzipSync(new Uint8Array(xlsx))).map((part) => Buffer.from(part).toString());
  for (const text of [csv, parts.join("\n")]) {
    for (const trace of ["Mawardi", "Sanjaya", "7788"]) expect(text).not.toContain(trace);
    expect(text).toContain("sudah dibuka.");
    expect(text).toContain("Dan antre.");
  }
  // of who hides, nothing goes out that the handler has not released
  const row = csv.split(/\r?\n/).find((line) => line.startsWith(untouched.number));
  expect(row).toBeDefined();
  expect(row).not.toContain("Loket");
});
