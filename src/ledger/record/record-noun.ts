import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";

/** What a slice tells the ledger of one kind of subject ("plan"), so that a record says whom it concerns and what binds. */
export type RecordNoun = {
  readonly kind: string;
  /** Whose each of these subjects is, by id; those of nobody in particular are left out. */
  readonly about?: Reader<string>;
  /** What binds somebody, and the records that keep it as the tables then said it. */
  readonly state?: {
    /** The kinds of record that change it: "evaluation.decided". No other command may. */
    readonly changedBy: ReadonlySet<string>;
    /** What the tables say now, as plain JSON, by id. Read after the command's rows are written, and by the audit again. */
    readonly read: Reader<Json>;
  };
};

type Reader<Found> = (
  queries: Queries,
  agencyId: number,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Found>>;

export type RecordNouns = ReadonlyMap<string, RecordNoun>;

/** The nouns by their kind. Throws where two slices claim one. */
export function recordNouns(...slices: readonly (readonly RecordNoun[])[]): RecordNouns {
  const nouns = slices.flat();
  const byKind = new Map(nouns.map((noun) => [noun.kind, noun]));
  if (byKind.size < nouns.length) throw new Error("two slices claim one kind of subject");
  return byKind;
}

type Subject = { readonly kind: string; readonly subject: { kind: string; id: string }; about?: string };

/**
 * Whom each record concerns and what the tables say of its subject, by the record's place in `records`. One query for
 * each noun and question, however many records there are.
 */
export async function surroundingsOf(
  queries: Queries,
  { agencyId, nouns }: { agencyId: number; nouns: RecordNouns },
  records: readonly Subject[],
): Promise<(at: number) => { about: string | null; state: Json }> {
  const abouts = new Map<string, string>();
  const states = new Map<string, Json>();
  for (const noun of nouns.values()) {
    const mine = records.filter(({ subject }) => subject.kind === noun.kind);
    await read(
      noun.about,
      mine.filter(({ about }) => !about),
      abouts,
    );
    await read(
      noun.state?.read,
      mine.filter(({ kind }) => noun.state?.changedBy.has(kind)),
      states,
    );
  }
  return (at) => {
    const record = records[at];
    if (!record) throw new Error("no record stands there");
    const { kind, subject, about } = record;
    const keepsState = nouns.get(subject.kind)?.state?.changedBy.has(kind);
    return {
      about: about ?? abouts.get(keyOf(subject)) ?? null,
      state: (keepsState && states.get(keyOf(subject))) || null,
    };
  };

  async function read<Found>(
    reader: Reader<Found> | undefined,
    subjects: readonly Subject[],
    into: Map<string, Found>,
  ): Promise<void> {
    const ids = [...new Set(subjects.map(({ subject }) => subject.id))];
    const kind = subjects[0]?.subject.kind;
    if (!reader || kind === undefined) return;
    for (const [id, found] of await reader(queries, agencyId, ids)) into.set(keyOf({ kind, id }), found);
  }
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}
