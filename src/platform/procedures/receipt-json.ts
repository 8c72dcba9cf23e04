import type { Json } from "#platform/database/generated.ts";

const dateMark = "$date";

/** An answer as JSON in which a moment stays a moment: `{"$date": "2026-03-10T02:00:00.000Z"}`. */
export function asJson(value: unknown): unknown {
  if (value instanceof Date) return { [dateMark]: value.toISOString() };
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, asJson(of)]));
}

/** Such JSON as the answer that it was. */
export function withDates(json: Json): unknown {
  if (Array.isArray(json)) return json.map(withDates);
  if (typeof json !== "object" || json === null) return json;
  const moment = dateMark in json ? json[dateMark] : undefined;
  if (typeof moment === "string" && Object.keys(json).length === 1) return new Date(moment);
  return Object.fromEntries(
    Object.entries(json).map(([name, of]) => [name, of === undefined ? of : withDates(of)]),
  );
}
