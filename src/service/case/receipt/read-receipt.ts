import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Weekly } from "#service/hours/hours.schema.ts";
import { weeklyOn } from "#service/hours/weekly-on.ts";
import { WhichCase } from "../case.schema.ts";
import { statusAddress } from "../status/status-address.ts";
import { caseOf, ShownCase } from "../work/read-case.ts";

/** Where the citizen comes again: what was told of the office, and its hours today. */
const Office = z.object({ address: z.string(), phone: z.string(), weekly: Weekly.nullable() });
export type Office = z.output<typeof Office>;

const Receipt = z.object({ shown: ShownCase, agency: z.string(), url: z.string(), office: Office });
export type Receipt = z.output<typeof Receipt>;

export const readReceipt = query({
  name: "case.receipt",
  route: {
    method: "GET",
    path: "/cases/{caseId}/receipt",
    summary: "What the citizen takes home: number, code, papers, the office, and where to follow the case",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: Receipt,
  run: receiptOf,
});

export async function receiptOf(ground: Ground<z.output<typeof WhichCase>>): Promise<Receipt> {
  const { queries, agencyId, services, today } = ground;
  const [shown, agency] = await Promise.all([caseOf(ground), agencyOf(queries, agencyId)]);
  const { takenInBy } = shown;
  const [told, weekly] = await Promise.all([
    queries
      .selectFrom("service_office")
      .select(["address", "phone"])
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", takenInBy)
      .executeTakeFirst(),
    weeklyOn(queries, agencyId, [takenInBy], today),
  ]);
  return {
    ...{ shown, agency: agency.name, url: statusAddress(services.origin, agencyId, shown) },
    office: {
      address: told?.address ?? "",
      phone: told?.phone ?? "",
      weekly: weekly.get(takenInBy) ?? null,
    },
  };
}
