import { evidenceType } from "#appraisal/progress/evidence-file.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";

type Proof = {
  evidenceTitle: string;
  evidenceUrl?: string | undefined;
  evidenceFile?: File | undefined;
};

/** A link or a file, or both, with the objection that they prove; answers how many were kept. */
export async function keepObjectionEvidence(
  deed: Deed<Proof, unknown>,
  objectionId: string,
): Promise<number> {
  const { input, queries, agencyId, now } = deed;
  const common = { agency_id: agencyId, objection_id: objectionId };
  const rows = [];
  if (input.evidenceUrl) {
    const title = input.evidenceTitle || new URL(input.evidenceUrl).host;
    rows.push({ ...common, evidence_id: newId(now), title, url: input.evidenceUrl, file_id: null });
  }
  if (input.evidenceFile) {
    const title = (input.evidenceTitle || input.evidenceFile.name).slice(0, 200);
    const file_id = await keepFile(deed, input.evidenceFile);
    rows.push({ ...common, evidence_id: newId(now), title, url: null, file_id });
  }
  if (rows.length > 0) await queries.insertInto("objection_evidence").values(rows).execute();
  return rows.length;
}

async function keepFile(deed: Deed<Proof, unknown>, file: File): Promise<string> {
  const { queries, agencyId, now } = deed;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = evidenceType(file.name, bytes);
  if (!mediaType) throw invalid([{ path: "evidenceFile", code: "evidence.type" }]);
  const name = file.name.slice(-255);
  return storeFile(queries, { name, mediaType, bytes }, { agencyId, by: actorOf(deed).employeeId, now });
}
