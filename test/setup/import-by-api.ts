import { expect, vi } from "vitest";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { type Api, textIn } from "./api.ts";
import { accepted } from "./plan-by-api.ts";

export type PeopleTable = { columns: readonly string[]; rows: readonly (readonly string[])[] };

/** One line that nobody can save. */
export const wrongList: PeopleTable = {
  columns: ["NIP", "Nama", "Jabatan", "Jenis Jabatan", "Unit Kerja"],
  rows: [["1", "Salah", "Staf", "Pelaksana", "Seksi"]],
};

/** Uploads a list and waits for its preview; answers the ids of the import and of the job that read it. */
export async function uploadByApi(
  office: Api,
  table: PeopleTable,
  effectiveOn: string,
): Promise<{ importId: string; jobId: string }> {
  const file = new File([await workbookOf(table)], "pegawai.xlsx");
  const uploaded = accepted(await office.upload("/imports", { file, effectiveOn }));
  const jobId = textIn(uploaded, "jobId");
  await jobDone(office, jobId);
  return { importId: textIn(uploaded, "importId"), jobId };
}

/** Says yes to an uploaded list and waits until it is carried out. */
export async function confirmByApi(office: Api, importId: string): Promise<void> {
  const confirmed = accepted(await office.post(`/imports/${importId}/confirmation`, { endGone: false }));
  await jobDone(office, textIn(confirmed, "jobId"));
}

export async function jobDone(api: Api, jobId: string): Promise<void> {
  const isDone = async () => expect(textIn(await api.get(`/jobs/${jobId}`), "state")).toBe("done");
  await vi.waitFor(isDone, { timeout: 30_000, interval: 100 });
}

async function workbookOf({ columns, rows }: PeopleTable): Promise<ArrayBuffer> {
  const typed = columns.map((header) => ({ header, type: "text" as const }));
  return new Response(writeSheet({ name: "Pegawai", columns: typed, rows })).arrayBuffer();
}
