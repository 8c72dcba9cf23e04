import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { personalData } from "#app.ts";
import { personColumns } from "#platform/personal-data/person-columns.ts";
import { isMessageKey } from "#platform/words/words.ts";
import { readHouse } from "./source.ts";

/** Tables that hold nothing of one person but who wrote a row of the agency's, each with its reason. */
const ofNobody: Record<string, string> = {
  position: "a place, whoever holds it",
  agency: "the agency",
  bulk_reminder: "how many were reminded; each reminder is a notice of theirs",
  calibration_closing: "what the heads learned together, without names",
  calibration_session: "a meeting of heads",
  case_closure: "of a citizen's application; who did it stays with the agency's work",
  case_number_free: "numbers that nobody has taken",
  case_due_change: "of a citizen's application",
  sheet_import: "a sheet of the whole agency; of answers it is emptied once taken over",
  sheet_import_confirmation: "of a sheet",
  sheet_import_finding: "counts and words of a sheet",
  sheet_import_problem: "cells of a sheet",
  sheet_import_reading: "of a sheet",
  sheet_import_request: "of a sheet",
  case_hour: "counts of a unit's counter",
  case_output: "counts that follow from closures; who did it stays with the agency's work",
  case_tally: "counts of a unit's counter",
  case_time: "counts of a unit's counter",
  case_time_slot: "counts of a unit's counter",
  case_paper: "of a citizen's application",
  case_pause: "of a citizen's application",
  case_exception: "of a citizen's application",
  case_pickup: "of a citizen's application",
  case_reopening: "of a citizen's application",
  sheet_source: "how a source's sheets are read",
  case_step: "of a citizen's application",
  case_warning: "of a citizen's application; who was told has it as a notice",
  closing_day: "of a unit",
  complaint: "a citizen's complaint",
  complaint_answer: "of a citizen's complaint; who sent it stays with the agency's work",
  complaint_appeal: "of a citizen's complaint",
  complaint_appeal_decision: "of a citizen's complaint; who decided stays with the agency's work",
  complaint_attachment: "of a citizen's complaint, sealed",
  complaint_check: "of a citizen's complaint; who checked stays with the agency's work",
  complaint_closing: "of a citizen's complaint",
  complaint_counter: "numbers of a year",
  complaint_hiding: "of a citizen's complaint; who hid the name stays with the agency's work",
  complaint_identity: "a citizen's name, sealed",
  complaint_lapor: "of a citizen's complaint, as SP4N-LAPOR! has it",
  complaint_message: "of a citizen's complaint, sealed",
  complaint_proposal: "of a citizen's complaint; who proposed it stays with the agency's work",
  complaint_reminder: "of a citizen's complaint",
  complaint_reopening: "of a citizen's complaint, sealed",
  complaint_reveal: "who opened a citizen's name: proof for the citizen",
  complaint_routing: "of a citizen's complaint; who had it stays with the agency's work",
  complaint_unmerging: "of a citizen's complaint, sealed",
  complaint_wait: "of a citizen's complaint",
  complaint_words: "a citizen's words, sealed",
  employee_import: "a workbook of the whole agency; its lines are held by NIP",
  employee_import_confirmation: "of a workbook",
  employee_import_preview: "counts of a workbook",
  employee_import_request: "of a workbook",
  example_loading: "the example workspace",
  feedback_setting: "a rule of the agency's",
  goal: "a goal of a unit",
  goal_indicator: "of a unit's goal",
  law_review: "a review of all decisions; what it found is held apart",
  ledger: "hashes",
  ledger_bundle: "hashes, which no content follows from without its salt",
  ledger_entry: "places in the log",
  ledger_key: "keys of the agency",
  ledger_pending: "hashes",
  ledger_tile: "hashes",
  library_hiding: "of an entry of the library",
  library_hiding_end: "of an entry of the library",
  measure_touch: "which figures to compute anew",
  office_hours: "of a unit",
  open_case: "of a citizen's application",
  open_complaint: "of a citizen's complaint",
  organisation_rating: "of a unit",
  own_data_part: "the bytes of the person's own file; they go with its row",
  period: "a year of the agency",
  queue_ticket: "a place in a queue, without a name",
  rating_import: "a workbook of the whole agency; its lines are held by NIP",
  rating_import_reading: "counts of a workbook",
  service: "of the agency",
  service_case: "a citizen's application",
  service_office: "of a unit",
  service_point: "of a unit",
  service_standard: "what a service promises",
  service_standard_publication: "of a standard",
  spread_reason: "of a unit's ratings",
  survey_answer: "of a citizen nobody knows",
  survey_comment: "of a citizen nobody knows",
  survey_comment_review: "of a citizen's comment",
  survey_improvement_publication: "of a unit",
  survey_improvement_step: "of a unit's improvement",
  survey_point: "of a unit",
  survey_point_end: "of a unit",
  survey_report: "figures of a unit",
  survey_seal: "hashes",
  survey_spent: "marks of links, which no case follows from without the secret",
  survey_target: "of a unit",
  unit: "a unit",
  what_if_answer: "counts of a scenario; the people in it are held apart",
  year_closing: "of the agency's year",
  year_closing_end: "of the agency's year",
  year_deadline: "of the agency's year",
  year_reopening: "of the agency's year",
  year_simulation: "of the agency's year",
};

type Table = { name: string; columns: string[] };

function tenantTables(): Table[] {
  return readFileSync("schema.sql", "utf8")
    .split(/\n\n/)
    .flatMap((block) => {
      const name = /^\n?table public\."?(\w+)"?/.exec(block)?.[1];
      const columns = [...block.matchAll(/^ {2}(\w+) (?!.*\bRLS\b)[a-z]+/gm)]
        .map(([, column = ""]) => column)
        .filter((column) => !["constraint", "policy", "grant"].includes(column));
      return name && columns.includes("agency_id") ? [{ name, columns }] : [];
    });
}

const held = new Set<string>(personalData.holdings.map(({ table }) => table));

test("every table of an agency is held of somebody, or it is said here why it is of nobody", () => {
  const tables = tenantTables().map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(120);
  expect(tables.filter((name) => !held.has(name) && !Object.hasOwn(ofNobody, name))).toEqual([]);
  expect(Object.keys(ofNobody).filter((name) => held.has(name) || !tables.includes(name))).toEqual([]);
});

test("every column that a person is shown of themself has its word, and every table its name", () => {
  const tables = new Map(tenantTables().map(({ name, columns }) => [name, columns]));
  const fields = personalData.holdings.flatMap(({ table, columns }) => columns ?? tables.get(table) ?? []);
  const words = [...new Set(fields)]
    .filter((field) => !/^agency_id$|sha256$|^reply_to$|_(at|by|on)$/.test(field)) // the last are said by their endings
    .filter((field) => personColumns.has(field) || !field.endsWith("_id")) // numbers of rows, for programs
    .map((field) => `personal-data.field.${field}`);
  const names = [...held].map((table) => `personal-data.table.${table}`);
  expect([...words, ...names].filter((key) => !isMessageKey(key)).sort()).toEqual([]);
});

/** Kinds of record that are never about one person, or prove something after everything else was erased. */
const impersonal = [
  ...[
    "agency.",
    "calibration.",
    "case-history.",
    "erasure.",
    "exchange.",
    "goal.",
    "import.",
    "law.",
    "measure.",
    "organisation-rating.",
  ],
  ...["case.", "closing-day.", "hours.", "office.", "queue.", "service.", "standard."],
  ...["period.", "position.", "rating-import.", "record.", "unit.", "what-if.", "year-end.", "year."],
  ...["case-source.", "sheet-import.", "sheet-source.", "complaint.", "survey."],
];

test("every kind of record belongs to a category of data, or it is said here that it is of nobody", () => {
  const kinds = readHouse()
    .filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\bkind: "([a-z-]+\.[a-z-]+)"/g)].map(([, kind = ""]) => kind));
  const known = [...Object.values(personalData.records).flat(), ...impersonal];
  expect(kinds.length).toBeGreaterThan(100);
  expect(kinds.filter((kind) => !known.some((beginning) => kind.startsWith(beginning)))).toEqual([]);
});
