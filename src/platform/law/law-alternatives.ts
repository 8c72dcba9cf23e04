import { z } from "zod";
import type { LawAlternatives } from "#rules/law-as-if.ts";
import { lawSchema } from "./law.schema.ts";

const topics = lawSchema.shape;

/** Any part of the law, written as in regulations/ and checked by the very schema that those files are checked by. */
const alternatives = z
  .strictObject({
    "annual-parts": topics["annual-parts"].partial(),
    "credit-points": topics["credit-points"].partial(),
    "evaluation-cycle": topics["evaluation-cycle"].partial(),
    objection: topics.objection.partial(),
    "organisation-rating": topics["organisation-rating"].partial(),
    "overall-rating": topics["overall-rating"].partial(),
  })
  .partial() satisfies z.ZodType<LawAlternatives>;

/** A topic whose values can be replaced. */
export type AlternativeTopic = keyof typeof alternatives.shape;
export const alternativeTopics: readonly AlternativeTopic[] = alternatives.keyof().options;

/** What is wrong, and where: topic, parameter, 0 (the one entry), "value" and the way inside the value. */
export type AlternativeFault = { readonly path: readonly PropertyKey[] };

/** Other values for the law, or every place at which one is not a value that the law could have. */
export function readAlternatives(
  written: unknown,
):
  | { readonly ok: true; readonly law: LawAlternatives }
  | { readonly ok: false; readonly faults: readonly AlternativeFault[] } {
  const read = alternatives.safeParse(written);
  return read.success ? { ok: true, law: read.data } : { ok: false, faults: read.error.issues };
}

/** The least and the most that a number of the law may be; `isOpen`: the least itself is not one of them. */
export type Limits = { readonly least: number; readonly most: number; readonly isOpen: boolean };

/** The limits of the number at `path` inside a parameter, as its schema has them; null where it sets none. */
export function limitsOf(
  topic: AlternativeTopic,
  parameter: string,
  path: readonly (string | number)[],
): Limits | null {
  const whole = schemaOf(topic);
  const place = walk(whole, ["properties", parameter, "items", "properties", "value"]);
  const [shape] = shapesOf(path.reduce<unknown>(inside, place)); // of a number or nothing: the number
  const found = Leaf.safeParse(shape).data;
  if (!found) return null;
  const { minimum, exclusiveMinimum, maximum } = found;
  const least = exclusiveMinimum ?? minimum;
  if (least === undefined || maximum === undefined) return null;
  return { least, most: maximum, isOpen: exclusiveMinimum !== undefined };
}

const written = new Map<AlternativeTopic, unknown>();

/** Said once for each topic: the schema does not change while the program runs. */
function schemaOf(topic: AlternativeTopic): unknown {
  const known = written.get(topic) ?? z.toJSONSchema(alternatives.shape[topic].unwrap(), { io: "input" });
  written.set(topic, known);
  return known;
}

const Leaf = z.object({
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});
const Node = z.record(z.string(), z.unknown());
const OneOf = z.object({ oneOf: z.array(z.unknown()).optional(), anyOf: z.array(z.unknown()).optional() });

/** One step into a value: a key, or a place in a list. */
function inside(schema: unknown, step: string | number): unknown {
  for (const shape of shapesOf(schema)) {
    const own = typeof step === "number" ? walk(shape, ["items"]) : walk(shape, ["properties", step]);
    const found = own ?? (typeof step === "number" ? undefined : walk(shape, ["additionalProperties"]));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The shapes that a value may have: one, or several of which each has its own mark. */
function shapesOf(schema: unknown): readonly unknown[] {
  const { oneOf, anyOf } = OneOf.safeParse(schema).data ?? {};
  return oneOf ?? anyOf ?? [schema];
}

function walk(schema: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => Node.safeParse(at).data?.[step], schema);
}
