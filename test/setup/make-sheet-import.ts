import { type Api, textIn } from "./api.ts";
import { jobDone } from "./import-by-api.ts";
import { accepted } from "./plan-by-api.ts";

/** A log of another application, and answers from paper, each with a cell that cannot be read. */
export async function makeSheetImports(manager: Api): Promise<void> {
  const log = "No Register;Jenis Surat;Tanggal Masuk\n1;Entah;kemarin\n";
  await makeSheet(manager, "case", log, {
    reference: "No Register",
    service: "Jenis Surat",
    received: "Tanggal Masuk",
  });
  await makeSheet(manager, "survey", "Tanggal;U1;U2\nkemarin;4;3\n", {
    day: "Tanggal",
    requirements: "U1",
    procedure: "U2",
  });
}

async function makeSheet(
  manager: Api,
  noun: "case" | "survey",
  text: string,
  columns: Record<string, string>,
): Promise<void> {
  const source = accepted(await manager.post(`/${noun}-sources`, { name: "Aplikasi lama (rekaan)" }));
  const file = new File([text], "log.csv");
  const sent = accepted(
    await manager.upload(`/${noun}-sources/${textIn(source, "sourceId")}/imports`, { file }),
  );
  await jobDone(manager, textIn(sent, "jobId"));
  const mapping = { columns, dayOrder: "day-first", unitId: null, services: {}, units: {}, meanings: {} };
  const path = `/${noun}-imports/${textIn(sent, "importId")}/mapping`;
  await jobDone(manager, textIn(accepted(await manager.put(path, { revision: 1, mapping })), "jobId"));
}
