import type { Ground } from "#platform/procedures/procedure.ts";
import { openIdentities, openWords } from "../sealed/sealed-words.ts";
import { withoutIdentity } from "../sealed/without-identity.ts";

type At = Pick<Ground<unknown>, "queries" | "services" | "agencyId">;
type Of = { complaintId: string; hiding: string };

/**
 * What complaints are about, for who handles them: in the words of the complainant. Where the name is hidden it is taken
 * out of them too: it is opened with a reason, one by one, and never by a list.
 */
export async function subjectsOf(at: At, rows: readonly Of[]): Promise<Map<string, string>> {
  const { agencyId } = at;
  const words = await openWords(
    at,
    agencyId,
    rows.map(({ complaintId }) => complaintId),
  );
  const hidden = rows.flatMap(({ complaintId, hiding }) => (hiding === "hidden" ? [complaintId] : []));
  const identities = await openIdentities(at, agencyId, hidden);
  return new Map(
    rows.map(({ complaintId, hiding }) => {
      const said = words.get(complaintId);
      const text = said?.title || said?.body || "";
      const isHidden = hiding === "hidden";
      return [complaintId, isHidden ? withoutIdentity(text, identities.get(complaintId) ?? null) : text];
    }),
  );
}
