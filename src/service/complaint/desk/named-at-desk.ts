import { holdersOf, peopleOnDay, unitLeaders } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Said } from "../sealed/sealed-words.ts";
import { topUnit } from "../touch-complaint.ts";

type At = { queries: Queries; agencyId: number; today: string };

/** Who may find a complaint at the desk before it was checked. */
export type Desk = {
  readonly handlers: readonly string[];
  readonly people: readonly (Called & { readonly employeeId: string })[];
};

/** How people call somebody. `title`: without a name ("Camat Plaju", "petugas pengaduan"). */
type Called = { readonly name: string; readonly title: string };

/** What the office of those who look at complaints is called by. */
const handlerTitle = "pengaduan";

/** Handlers, and who leads the agency, with how people call them. */
export async function deskOf({ queries, agencyId, today }: At): Promise<Desk> {
  const handlers = await holdersOf(queries, agencyId, "complaint-handler", today);
  const { unitId } = await topUnit(queries, agencyId);
  const heads = (await unitLeaders(queries, agencyId, [unitId], today)).get(unitId) ?? [];
  const headIds = new Set(heads.map(({ employeeId }) => employeeId));
  const people = await peopleOnDay(queries, agencyId, [...new Set([...handlers, ...headIds])], today);
  return {
    handlers,
    people: [...people.values()].map(({ employeeId, name, positionTitle }) => ({
      ...{ employeeId, name },
      title: headIds.has(employeeId) ? positionTitle : handlerTitle,
    })),
  };
}

/**
 * Who of those at the desk a complaint seems to be about: it is not theirs to read until somebody else has looked. Rather
 * one too many, who is taken back, than one who closes what was said of them.
 */
export function namedAtDesk({ people }: Desk, said: Said): string[] {
  return people.filter((one) => seemsNamed(said, one)).map(({ employeeId }) => employeeId);
}

/** By most of the name, or by one word of it or of the title where somebody is spoken of. */
export function seemsNamed({ body, hope, person }: Said, { name, title }: Called): boolean {
  const own = wordsIn(name.split(",")[0] ?? ""); // without degrees
  const all = `${person} ${body} ${hope}`;
  const everywhere = new Set(wordsIn(all));
  if (own.filter((word) => everywhere.has(word)).length >= Math.min(2, own.length) && own.length > 0)
    return true;
  const called = new Set([...wordsIn(person), ...addressedIn(all)]);
  const [office] = wordsIn(title);
  return (
    own.some((word) => word.length > shortWord && called.has(word)) ||
    (office !== undefined && called.has(office))
  );
}

const shortWord = 3; // "bin", "nur": of many names

/** The words after "Ibu", "Pak" and the like: "Bu Yuni", "pak camat". */
function addressedIn(text: string): string[] {
  const addressed =
    /\b(?:ibu|bu|bapak|pak|saudara|saudari|sdr|sdri|mas|mbak|kak|bang)\.?\s+(\p{Letter}{3,})/gu;
  return [...text.toLowerCase().matchAll(addressed)].flatMap(([, word]) => word ?? []);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{Letter}{3,}/gu) ?? [];
}
