import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { kindName } from "#appraisal/follow-up/follow-up-words.tsx";
import { say } from "#platform/words/words.ts";
import type { YearPaper } from "./year-file.schema.ts";

/** "Evaluasi kinerja — Triwulan III", "Rencana perbaikan kinerja", in the reader's language. */
export function paperTitle({ kind, interval, followUp }: YearPaper): string {
  if (followUp !== null) return kindName(followUp);
  const title = say(`document.kind.${kind}`);
  return interval === null
    ? title
    : say("year-file.of-interval", { title, interval: intervalName(interval) });
}

/** Where the paper itself is printed. */
export function paperAddress({ kind, planId, subjectId }: YearPaper, employeeId: string): string {
  switch (kind) {
    case "plan":
      return `/rencana/${planId}/pdf`;
    case "dialogue":
      return `/rencana/${planId}/dialog/${subjectId}/pdf`;
    case "evaluation":
      return `/evaluasi/${subjectId}/evaluasi.pdf`;
    case "evaluation-summary":
      return `/evaluasi/${subjectId}/dokumen.pdf`;
    case "objection":
      return `/keberatan/${subjectId}/keberatan.pdf`;
    case "objection-decision":
      return `/keberatan/${subjectId}/putusan.pdf`;
    case "follow-up":
      return `/tindak-lanjut/${subjectId}/tindak-lanjut.pdf`;
    case "credit-conversion":
      return `/angka-kredit/${employeeId}/konversi/${planId}/pdf`;
    case "credit-accumulation":
      return `/angka-kredit/${employeeId}/akumulasi.pdf`;
  }
}
