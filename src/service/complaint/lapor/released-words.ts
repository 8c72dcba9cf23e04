import { namesOfAll } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { stopWords } from "#service/survey/comment/stop-words.ts";
import { namePartsOf } from "#service/survey/comment/without-names.ts";
import { openIdentities, openWords } from "../sealed/sealed-words.ts";
import { withoutIdentity } from "../sealed/without-identity.ts";
import { withoutPeople } from "../sealed/without-people.ts";
import type { ExportedRow } from "./exported-rows.ts";

export type Released = { title: string; body: string; answer: string };
type At = Pick<Ground<unknown>, "queries" | "services" | "agencyId">;

/**
 * What may leave of each: what the handler released; of who hides nothing else, of others without how to find them. And
 * of all of it the names that a program knows: of who wrote it, of the agency's people, and whoever names themself.
 */
export async function releasedWords(at: At, rows: readonly ExportedRow[]): Promise<Map<string, Released>> {
  const { agencyId } = at;
  const ids = rows.map(({ complaintId }) => complaintId);
  const words = await openWords(at, agencyId, ids);
  const answered = rows.map(({ answeredId }) => answeredId);
  const identities = await openIdentities(at, agencyId, [...new Set([...ids, ...answered])]);
  const known = namePartsOf(await namesOfAll(at.queries, agencyId), stopWords);
  return new Map(
    rows.map((row) => {
      const { complaintId, answeredId, hiding, officeText } = row;
      const clean = (text: string) =>
        [complaintId, answeredId].reduce(
          (left, id) => withoutIdentity(left, identities.get(id) ?? null),
          withoutPeople(text, known),
        );
      const said = words.get(complaintId);
      const own = hiding === "hidden" ? "" : (said?.body ?? "");
      const body = clean(officeText ?? own);
      const title = hiding === "hidden" || !said?.title ? firstLineOf(body) : clean(said.title);
      return [complaintId, { title, body, answer: clean(answerIn(row)) }];
    }),
  );
}

const titleMax = 100;

/** Whole characters of it: half of one would not be the beginning of the text any more. */
function firstLineOf(text: string): string {
  return [...(text.split("\n")[0] ?? "")].slice(0, titleMax).join("");
}

/** What was answered; else why nothing was, or what was said over there. */
function answerIn({ answer, outcome, reason, reply }: ExportedRow): string {
  return answer ?? (outcome === "not-ours" ? reason : null) ?? reply ?? "";
}
