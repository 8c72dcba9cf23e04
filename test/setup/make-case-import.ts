import { type Api, textIn } from "./api.ts";
import { jobDone } from "./import-by-api.ts";
import { accepted } from "./plan-by-api.ts";

/** A log of another application with a cell that cannot be read. */
export async function makeCaseImport(manager: Api): Promise<void> {
  const source = accepted(await manager.post("/case-sources", { name: "Aplikasi lama (rekaan)" }));
  const file = new File(["No Register;Jenis Surat;Tanggal Masuk\n1;Entah;kemarin\n"], "log.csv");
  const sent = accepted(
    await manager.upload(`/case-sources/${textIn(source, "sourceId")}/imports`, { file }),
  );
  await jobDone(manager, textIn(sent, "jobId"));
  const columns = { reference: "No Register", service: "Jenis Surat", received: "Tanggal Masuk" };
  const mapping = { columns, dayOrder: "day-first", unitId: null, services: {}, units: {}, meanings: {} };
  const path = `/case-imports/${textIn(sent, "importId")}/mapping`;
  await jobDone(manager, textIn(accepted(await manager.put(path, { revision: 1, mapping })), "jobId"));
}
