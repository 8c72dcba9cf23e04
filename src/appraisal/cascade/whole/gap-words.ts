import { say } from "#platform/words/words.ts";
import { showNumber } from "#ui/locale.ts";
import type { WholePerson, WholeUnit } from "./whole.schema.ts";

/** Something to mend, in words, and where. */
export type Gap = { words: string; href: string };

/** What is to be mended in a unit, in short: one sentence a kind. */
export function unitGaps({ unplanned, without, loose, overloaded }: WholeUnit): string[] {
  return [
    unplanned > 0 && say("whole.gap.unplanned", { count: unplanned }),
    without > 0 && say("whole.gap.without", { count: without }),
    loose > 0 && say("whole.gap.loose", { count: loose }),
    overloaded > 0 && say("whole.gap.overloaded", { count: overloaded }),
  ].filter((words) => words !== false);
}

/** What is to be mended with a person; `me` is who reads. */
export function personGaps(person: WholePerson, year: number, me: string): Gap[] {
  const { employeeId, planId, headId, results, loose, usual } = person;
  const isMine = employeeId === me;
  const branch = isMine ? `/peran-hasil?tahun=${year}` : `/peran-hasil/orang/${employeeId}?tahun=${year}`;
  const matrix = headId ? matrixPathOf(headId, year, me) : branch;
  const gaps = [
    planId === null &&
      (headId === null
        ? { words: say("cascade.gap.no-appraiser"), href: `/pegawai/${employeeId}#penilai` }
        : { words: say("cascade.gap.no-plan"), href: isMine ? "/rencana" : matrix }),
    planId !== null &&
      results === 0 && { words: say("cascade.gap.no-results"), href: isMine ? branch : matrix },
    loose > 0 && { words: say("whole.gap.loose", { count: loose }), href: branch },
    usual !== null && {
      words: say("cascade.gap.overloaded", { count: results, usual: showNumber(usual) }),
      href: matrix,
    },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** The matrix of a head; one's own has an address of its own. */
export function matrixPathOf(headId: string, year: number, me: string): string {
  return headId === me
    ? `/peran-hasil/matriks?tahun=${year}`
    : `/peran-hasil/matriks/${headId}?tahun=${year}`;
}
