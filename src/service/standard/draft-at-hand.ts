import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { standardPublished, standardUnknown } from "./standard.errors.ts";
import type { Standard } from "./standard.schema.ts";
import { type ServiceRow, serviceOf, standardsOf } from "./standard-rows.ts";

export type DraftAtHand = { service: ServiceRow; versions: Standard[]; draft: Standard };

/** The draft that a command is about, its service locked so that two do not change it at once. */
export async function draftAtHand({
  queries,
  agencyId,
  input,
}: Ground<{ code: string; version: number }>): Promise<DraftAtHand> {
  const service = await serviceOf(queries, agencyId, input.code, { lock: true });
  const versions = await standardsOf(queries, agencyId, input.code);
  const draft = versions.find(({ version }) => version === input.version);
  if (!draft) throw standardUnknown();
  return { service, versions, draft };
}

/** What was published stays; a draft is changed by who saw its newest state. */
export function expectDraft({ draft }: DraftAtHand, seen: number): void {
  if (draft.publishedAt !== null) throw standardPublished({ version: draft.version });
  expectRevision(draft.revision, seen);
}
