import type { Definition } from "./procedure.ts";

export type ListedProcedure = Pick<Definition<unknown, unknown>, "name" | "route" | "who" | "input"> & {
  readonly effect: "query" | "command";
};

/** Every procedure of a nested router, as defined. Throws for a leaf that was not made by query() or command(). */
export function proceduresIn(router: object): ListedProcedure[] {
  return callablesIn(router).map((procedure) => procedure.definition);
}

/** The same as the things themselves, for the command line, which calls them by name. */
export function callablesIn(router: object): { definition: ListedProcedure }[] {
  if (isDefined(router)) return [router];
  if ("~orpc" in router) throw new Error("a procedure must be made by query() or command()");
  return Object.values(router).flatMap((inner: object) => callablesIn(inner));
}

function isDefined(value: object): value is { definition: ListedProcedure } {
  return "definition" in value;
}
