import type { RecordView } from "./record.schema.ts";

const places: Readonly<Record<string, (id: string) => string>> = {
  plan: (id) => `/rencana/${id}`,
  evaluation: (id) => `/evaluasi/${id}`,
  objection: (id) => `/keberatan/${id}`,
  "follow-up": (id) => `/tindak-lanjut/${id}`,
  employee: (id) => `/pegawai/${id}`,
};

/** Where the subject of a record is seen as it stands today; null where it has no page. */
export function subjectHref({ subject }: Pick<RecordView, "subject">): string | null {
  return places[subject.kind]?.(subject.id) ?? null;
}
