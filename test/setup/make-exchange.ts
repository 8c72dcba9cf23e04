import { type Api, textIn } from "./api.ts";
import { jobDone } from "./import-by-api.ts";
import { plaju } from "./plaju.ts";
import { accepted } from "./plan-by-api.ts";

/**
 * Files of the national system about 2024, which nobody has closed: Arif's rating is another one there, Ratna's is there
 * only and recorded; and one with a wrong cell.
 */
export async function makeExchange(office: Api): Promise<void> {
  const importId = await uploadRatings(office, [
    `${plaju.arif.nip};Arif (rekaan);1;1;1`,
    `${plaju.ratna.nip};Ratna (rekaan);2;2;2`,
  ]);
  const choice = { revision: 1, kind: "only-in-file", choice: "national", isAll: true };
  const reason = "Tahun 2024 dinilai lewat e-Kinerja (rekaan)";
  accepted(await office.post(`/rating-imports/${importId}/decisions`, { ...choice, reason }));
  await uploadRatings(office, [`${plaju.arif.nip};Arif (rekaan);9;1;1`]);
}

async function uploadRatings(office: Api, rows: readonly string[]): Promise<string> {
  const head = "nipBaru;nama;hasilKinerjaNilai;perilakuKerjaNilai;kuadranKinerjaNilai";
  const file = new File([[head, ...rows].join("\n")], "siasn-2024.csv");
  const uploaded = accepted(
    await office.upload("/periods/2024/rating-imports", { profile: "siasn-skp22", file }),
  );
  await jobDone(office, textIn(uploaded, "jobId"));
  return textIn(uploaded, "importId");
}
