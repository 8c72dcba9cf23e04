import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";

/** What a citizen wrote. */
const Said = z.object({
  /** Of one that came from where reports have titles. */
  title: z.string().default(""),
  body: z.string(),
  hope: z.string().default(""),
  /** Whom it is about, as the citizen calls them. */
  person: z.string().default(""),
});
export type Said = z.output<typeof Said>;
/** As it is handed in: what was left empty may be left out. */
export type SaidNow = z.input<typeof Said>;

const Identity = z.object({ name: z.string(), contact: z.string() });
export type Identity = z.output<typeof Identity>;

type Whose = { agencyId: number; complaintId: string };
type At = { queries: Queries; services: { sealing: Sealing } };

/** So long that the length of what is sealed tells little: a name, or words by the quarter page. */
export const identityBlock = 512;
export const wordsBlock = 1024;

/** Keeps words and name of a complaint, each sealed by itself; no row for a name that nobody gave. */
export async function sealComplaint(
  at: At,
  whose: Whose,
  said: SaidNow,
  identity: Identity | null,
): Promise<void> {
  const { queries, services } = at;
  const row = { agency_id: whose.agencyId, complaint_id: whose.complaintId };
  const words = services.sealing.seal(purposeOf("words", whose), bytesOf(said), wordsBlock);
  await queries
    .insertInto("complaint_words")
    .values({ ...row, sealed: Buffer.from(words) })
    .execute();
  if (identity === null) return;
  const sealed = services.sealing.seal(purposeOf("identity", whose), bytesOf(identity), identityBlock);
  await queries
    .insertInto("complaint_identity")
    .values({ ...row, sealed: Buffer.from(sealed) })
    .execute();
}

/** What was written in these complaints; one is left out that cannot be opened: the installation's secret is another now. */
export function openWords(
  at: At,
  agencyId: number,
  complaintIds: readonly string[],
): Promise<Map<string, Said>> {
  return opened(at, { agencyId, complaintIds, table: "complaint_words", purpose: "words" }, Said);
}

/** Who it was, for whoever may know; null where nobody said. */
export async function openIdentity(at: At, { agencyId, complaintId }: Whose): Promise<Identity | null> {
  return (await openIdentities(at, agencyId, [complaintId])).get(complaintId) ?? null;
}

/** The same of many; one is left out where nobody said, or it cannot be opened. */
export function openIdentities(
  at: At,
  agencyId: number,
  complaintIds: readonly string[],
): Promise<Map<string, Identity>> {
  return opened(at, { agencyId, complaintIds, table: "complaint_identity", purpose: "identity" }, Identity);
}

type Sealed = { agencyId: number; complaintIds: readonly string[] } & (
  | { table: "complaint_words"; purpose: "words" }
  | { table: "complaint_identity"; purpose: "identity" }
);

async function opened<Shape extends z.ZodType>(
  { queries, services }: At,
  { agencyId, complaintIds, table, purpose }: Sealed,
  shape: Shape,
): Promise<Map<string, z.output<Shape>>> {
  if (complaintIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom(table)
    .select(["complaint_id as complaintId", "sealed"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "in", complaintIds)
    .execute();
  return new Map(
    rows.flatMap(({ complaintId, sealed }) => {
      const plain = services.sealing.open(purposeOf(purpose, { agencyId, complaintId }), sealed);
      return plain ? [[complaintId, shape.parse(textOf(plain))] as const] : [];
    }),
  );
}

/** One text more of a complaint, sealed: a message, or why somebody is not content. */
export function sealText({ sealing }: { sealing: Sealing }, whose: Whose, text: string): Buffer {
  return Buffer.from(sealing.seal(purposeOf("text", whose), Buffer.from(text, "utf8"), wordsBlock));
}

/** The text again; "" where it cannot be opened any more. */
export function openText({ sealing }: { sealing: Sealing }, whose: Whose, sealed: Uint8Array): string {
  const plain = sealing.open(purposeOf("text", whose), sealed);
  return plain ? Buffer.from(plain).toString("utf8") : "";
}

export function purposeOf(
  part: "words" | "identity" | "text" | "attachment",
  { agencyId, complaintId }: Whose,
): string {
  return `complaint ${part} ${agencyId} ${complaintId}`;
}

export function bytesOf(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value), "utf8");
}

function textOf(plain: Uint8Array): unknown {
  return JSON.parse(Buffer.from(plain).toString("utf8"));
}
