import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Table } from "#platform/spreadsheets/table.ts";
import type { RegisterService } from "./export-register.ts";
import { feeInWords, timeInWords } from "./standard-words.ts";

const registerFields = [
  ...(["name", "requirements", "procedure", "time", "fee", "product"] as const),
  ...(["complaints", "legal-basis", "agency", "points", "url"] as const),
] as const;

const Profile = z.strictObject({
  title: z.string(),
  confirmed: z.literal(false).optional(),
  source: z.strictObject({ text: z.string(), url: z.string().optional() }),
  /** Stands between the items of a list. */
  lines: z.string(),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      field: z.enum(registerFields),
      confirmed: z.literal(false).optional(),
    }),
  ),
});
export type RegisterProfile = z.output<typeof Profile>;

let kept: RegisterProfile | undefined;

/** The columns of the national register, as data; one that is wrong stops whoever asks. */
export function registerProfile(): RegisterProfile {
  kept ??= Profile.parse(parse(readFileSync("exchange/sippn/jenis-layanan.yaml", "utf8")));
  return kept;
}

/** The catalogue in those columns. */
export function registerTable(services: readonly RegisterService[]): Table {
  const { title, columns, lines } = registerProfile();
  return {
    name: title,
    columns: columns.map(({ heading }) => ({ header: heading, type: "text", width: 40 })),
    rows: services.map((service) => columns.map(({ field }) => cellOf(service, field, lines))),
  };
}

function cellOf(
  { standard, agency, points, url }: RegisterService,
  field: RegisterProfile["columns"][number]["field"],
  lines: string,
): string {
  const listed = (items: readonly { label: string }[]) => items.map(({ label }) => label).join(lines);
  const values: Partial<Record<typeof field, string>> = {
    ...{ name: standard.name, agency, url, points: points.join(lines) },
    requirements: listed(standard.requirements),
    procedure: listed(standard.steps),
    time: timeInWords(standard.time),
    fee: feeInWords(standard.feeRupiah),
  };
  return values[field] ?? standard.components[field] ?? "";
}
