import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";
import { holdSubjects } from "./hold-subjects.ts";
import { type KeptState, lastRevisions } from "./state-revision.ts";

/**
 * What a slice tells the ledger of one kind of subject ("plan"), so that a record says whom it concerns and what binds.
 * Several may speak of one kind, each of another matter.
 */
export type RecordNoun = {
  readonly kind: string;
  /** Whose each of these subjects is, by id; those of nobody in particular are left out. */
  readonly about?: Reader<string>;
  readonly state?: BindingState;
};

/** What binds somebody, and the records that keep it as the tables then said it. */
export type BindingState = {
  /** The kinds of record that change it: "evaluation.decided". No other command may. */
  readonly changedBy: ReadonlySet<string>;
  /** What the tables say now, as plain JSON, by id. Read after the command's rows are written, and by the audit again. */
  readonly read: Reader<Json>;
  /** Of which subjects the tables say something: up to `limit` ids after `after`, in order. Each must have a record. */
  readonly subjects: (
    queries: Queries,
    agencyId: number,
    page: { after: string | null; limit: number },
  ) => Promise<string[]>;
};

export type Reader<Found> = (
  queries: Queries,
  agencyId: number,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Found>>;

/** All that the slices say of one kind of subject. */
export type KnownNoun = { readonly about?: Reader<string>; readonly states: readonly BindingState[] };
export type RecordNouns = ReadonlyMap<string, KnownNoun>;

/** The nouns by their kind. Throws where two say whose a subject is, or claim one kind of record. */
export function recordNouns(...slices: readonly (readonly RecordNoun[])[]): RecordNouns {
  const nouns = new Map<string, KnownNoun>();
  for (const { kind, about, state } of slices.flat()) {
    const known = nouns.get(kind) ?? { states: [] };
    if (about && known.about) throw new Error(`two say whose a ${kind} is`);
    if (
      state &&
      known.states.some(({ changedBy }) => [...state.changedBy].some((each) => changedBy.has(each)))
    )
      throw new Error(`two claim one kind of record of a ${kind}`);
    const states = state ? [...known.states, state] : known.states;
    const whose = about ?? known.about;
    nouns.set(kind, whose ? { about: whose, states } : { states });
  }
  return nouns;
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
  const states = new Map<Subject, KeptState>();
  const binding = records.filter(({ kind, subject }) => stateOf(nouns, subject.kind, kind));
  await holdSubjects(
    queries,
    agencyId,
    binding.map(({ subject }) => keyOf(subject)),
  );
  const kinds = new Set(records.map(({ subject }) => subject.kind));
  await Promise.all([...kinds].flatMap((kind) => [readAbout(kind), readStates(kind)]));
  return (at) => {
    const record = records[at];
    if (!record) throw new Error("no record stands there");
    const about = record.about ?? abouts.get(keyOf(record.subject)) ?? null;
    return { about, state: states.get(record) ?? null };
  };

  async function readAbout(kind: string): Promise<void> {
    const ids = idsOf(records.filter(({ about, subject }) => subject.kind === kind && !about));
    const about = nouns.get(kind)?.about;
    if (!about || ids.length === 0) return;
    for (const [id, whose] of await about(queries, agencyId, ids)) abouts.set(keyOf({ kind, id }), whose);
  }

  async function readStates(kind: string): Promise<void> {
    for (const state of nouns.get(kind)?.states ?? []) {
      const mine = binding.filter(
        (record) => record.subject.kind === kind && state.changedBy.has(record.kind),
      );
      if (mine.length === 0) continue;
      const ids = idsOf(mine);
      const [found, revisions] = await Promise.all([
        state.read(queries, agencyId, ids),
        lastRevisions(queries, agencyId, { kind, changedBy: state.changedBy, ids }),
      ]);
      for (const record of mine) {
        const { id } = record.subject;
        states.set(record, { revision: (revisions.get(id) ?? 0) + 1, says: found.get(id) ?? null });
      }
    }
  }
}

/** What a kind of record changes of a kind of subject. */
function stateOf(nouns: RecordNouns, subjectKind: string, kind: string): BindingState | undefined {
  return nouns.get(subjectKind)?.states.find(({ changedBy }) => changedBy.has(kind));
}

function idsOf(records: readonly Subject[]): string[] {
  return [...new Set(records.map(({ subject }) => subject.id))];
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}
