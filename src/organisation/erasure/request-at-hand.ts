import type { Ground } from "#platform/procedures/procedure.ts";
import { erasureDecided, erasureUnknown, erasureWithdrawn } from "./erasure.errors.ts";
import type { ErasureRequest } from "./erasure.schema.ts";
import { requestById } from "./requests.sql.ts";

type Named = { requestId: string };

/** The request, locked: of two who decide at once the second sees what the first did. Throws `erasure.unknown`. */
export async function requestAtHand({ queries, agencyId, input }: Ground<Named>): Promise<ErasureRequest> {
  await queries
    .selectFrom("erasure_request")
    .select("request_id")
    .where("agency_id", "=", agencyId)
    .where("request_id", "=", input.requestId)
    .forUpdate()
    .execute();
  const request = await requestById(queries, agencyId, input.requestId);
  if (!request) throw erasureUnknown();
  return request;
}

/** Throws where it waits for nobody any more. */
export function expectWaiting({ state, decision }: ErasureRequest): void {
  if (state === "withdrawn") throw erasureWithdrawn();
  if (decision) throw erasureDecided({ by: decision.by });
}
