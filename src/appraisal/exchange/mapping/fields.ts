/** What a file can be about. */
export const fileKinds = ["plans", "evaluations", "ratings"] as const;
export type FileKind = (typeof fileKinds)[number];

const person = ["nip", "name", "position", "unit"] as const;
const period = ["year", "startsOn", "endsOn", "startMonth", "startYear", "endMonth", "endYear"] as const;
const appraiser = [
  "appraiserNip",
  "appraiserName",
  "appraiserPosition",
  "appraiserUnit",
  "appraiserGrade",
] as const;
const indicator = ["result", "category", "serves", "aspect", "indicator", "target"] as const;
const rating = ["interval", "organisation", "results", "conduct", "overall", "decidedOn"] as const;
const common = [...person, ...period, ...appraiser] as const;

/** What Ampera can put in a column, by what the file is about. */
export const fieldsOf = {
  plans: [...common, ...indicator],
  evaluations: [...common, ...indicator, ...rating, "realisation", "feedback"],
  ratings: [...common, ...rating, "creditPoints"],
} as const satisfies Record<FileKind, readonly string[]>;

export const exchangeFields = [...fieldsOf.evaluations, "creditPoints"] as const;
export type ExchangeField = (typeof exchangeFields)[number];

/** A row before it is written in anybody's columns: codes as Ampera's own, days as "YYYY-MM-DD". */
export type SourceRow = Readonly<Partial<Record<ExchangeField, string | number | null>>>;

/** Without these columns a file of ratings cannot be read. */
export const neededToRead = [
  "nip",
  "results",
  "conduct",
  "overall",
] as const satisfies readonly ExchangeField[];

/** The fields that hold a day, written as the profile writes days. */
export const dayFields: ReadonlySet<ExchangeField> = new Set(["startsOn", "endsOn", "decidedOn"]);
