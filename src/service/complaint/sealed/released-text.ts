import type { Ground } from "#platform/procedures/procedure.ts";
import type { ComplaintAtHand } from "../complaint-at-hand.ts";
import { openIdentity } from "./sealed-words.ts";
import { withoutIdentity, withoutName } from "./without-identity.ts";

type At = Pick<Ground<unknown>, "queries" | "services" | "agencyId">;

/**
 * A text as it may leave the desk for others of the house. Of who wants to be hidden nothing is let through by which
 * they can be found; it is the machine's help, and the handler reads it all the same.
 */
export async function releasedText(at: At, complaint: ComplaintAtHand, text: string): Promise<string> {
  return complaint.hiding === "named" ? text : withoutIdentity(text, await hiddenIdentity(at, complaint));
}

/** What the agency itself writes: the telephone of an office stays, the name of who complained does not. */
export async function ownText(at: At, complaint: ComplaintAtHand, text: string): Promise<string> {
  return withoutName(text, await hiddenIdentity(at, complaint));
}

async function hiddenIdentity(at: At, { complaintId, hiding }: ComplaintAtHand) {
  return hiding === "hidden" ? openIdentity(at, { agencyId: at.agencyId, complaintId }) : null;
}
