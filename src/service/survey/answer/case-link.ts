import { z } from "zod";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { surveyLimits } from "../survey.schema.ts";

/** What a case's link says of the case: where, what for, when it ended. Not which. */
export type CaseLink = {
  readonly unitId: string;
  readonly serviceId: string;
  readonly closedOn: string;
  /** The same each time for one case; which case follows only with the installation's secret. */
  readonly mark: Uint8Array;
};

const purpose = (agencyId: number) => `survey link ${agencyId}`;
const blockBytes = 32; // one length for all
export const markBytes = 16;

/** The address at which the user of a closed case answers once, for the status page and for paper. */
export function surveyLinkOf(
  sealing: Sealing,
  of: { agencyId: number; caseId: string; unitId: string; serviceId: string; closedOn: string },
): `/${string}` {
  const { agencyId, caseId, unitId, serviceId, closedOn } = of;
  const mark = sealing.mark(purpose(agencyId), Buffer.from(caseId)).subarray(0, markBytes);
  const plain = [unitId, serviceId, closedOn, Buffer.from(mark).toString("hex")].join(" ");
  const token = sealing.seal(purpose(agencyId), Buffer.from(plain), blockBytes);
  return `/layanan/${agencyId}/survei/k/${Buffer.from(token).toString("base64url")}`;
}

/** What a link says, while it leads somewhere on `today`; null where it is none of ours, or too old. */
export function readCaseLink(
  sealing: Sealing,
  { agencyId, token, today }: { agencyId: number; token: string; today: string },
): CaseLink | null {
  const plain = sealing.open(purpose(agencyId), Buffer.from(token, "base64url"));
  if (!plain) return null;
  const [unitId, serviceId, closedOn, hex] = Buffer.from(plain).toString().split(" ");
  const read = Plain.safeParse({ unitId, serviceId, closedOn, hex });
  if (!read.success || daysSince(read.data.closedOn, today) > surveyLimits.linkDays) return null;
  return { ...read.data, mark: Buffer.from(read.data.hex, "hex") };
}

const Plain = z.object({
  unitId: z.guid(),
  serviceId: z.guid(),
  closedOn: z.iso.date(),
  hex: z.string().length(2 * markBytes),
});

function daysSince(day: string, today: string): number {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000;
}
