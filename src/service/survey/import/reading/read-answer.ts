import { lostDigits } from "#platform/spreadsheets/sheet.ts";
import {
  type SatisfactionElement,
  satisfactionElements,
} from "#rules/satisfaction/satisfaction-survey.law.ts";
import {
  dayLength,
  knownWord,
  momentIn,
  type RowReader,
  shownOf,
  unitIn,
} from "#service/sheet-import/reading/row-reader.ts";
import { plainWord } from "#service/sheet-import/sheet-import.schema.ts";
import { type Answer, isAnswered, surveyLimits } from "../../survey.schema.ts";
import type { AnswerIds } from "./answer-ids.ts";
import type { ImportedAnswer } from "./imported-answer.ts";
import { ageBandOf, educationOf, occupationOf, sexOf } from "./profile.ts";
import { isNumber, type Step } from "./step.ts";

/** What rows are read with. */
export type AnswerReading = {
  /** What a cell under an element says of itself. */
  readonly stepOf: (element: SatisfactionElement, text: string) => Step | null;
  /** From when on there are these elements. */
  readonly elementsSince: string;
  /** From when on each service is given. */
  readonly servicesSince: ReadonlyMap<string, string>;
  readonly ids: AnswerIds;
};

const numberMax = 40;

/** One row as an answer; what a citizen may leave out on the web may be empty here. */
export function readAnswer(reading: AnswerReading, reader: RowReader, rowNumber: number): ImportedAnswer {
  const { text } = reader;
  const moment = momentIn("day", null, 0, reader);
  const serviceId = text("service") === "" ? null : knownWord("service", "services", reader);
  const unitId = unitIn("unit", reader);
  const said = { ...stepsIn(reading, reader), ...profileIn(reader), comment: commentIn(reader) };
  const number = numberIn(reader);
  const day = moment?.slice(0, dayLength) ?? "";
  if (moment !== null) expectInTime(reading, reader, day, serviceId);
  const { answerId, mark } = reading.ids.idOf({ unitId, serviceId, moment, number, ...said });
  const answer: Answer = { answerId, serviceId, ...said };
  if (!isAnswered(answer) && satisfactionElements.every((element) => text(element) === ""))
    reader.fault(firstShown(reader), "survey-import.nothing-answered");
  return { rowNumber, answer, unitId: unitId ?? "", day, number, mark };
}

/** Where a row without any answer is marked: at the first element that has a column. */
function firstShown({ ground }: RowReader): string {
  return satisfactionElements.find((element) => ground.mapping.columns[element] !== undefined) ?? "day";
}

/** No answer is older than the questionnaire, nor than the service that it is about. */
function expectInTime(
  { elementsSince, servicesSince }: AnswerReading,
  { fault }: RowReader,
  day: string,
  serviceId: string | null,
): void {
  const since = serviceId === null ? undefined : servicesSince.get(serviceId);
  if (day < elementsSince) fault("day", "survey-import.before-law", { found: day, since: elementsSince });
  else if (since !== undefined && day < since)
    fault("day", "survey-import.before-service", { found: day, since });
}

type Steps = Record<SatisfactionElement, Step | null>;

function stepsIn({ stepOf }: AnswerReading, reader: RowReader): Steps {
  const stepIn = (element: SatisfactionElement): Step | null => {
    const text = reader.text(element);
    if (text === "") return null;
    const meaning = isNumber(text) ? undefined : reader.ground.mapping.meanings[plainWord(text)];
    const step = stepOf(element, text) ?? stepNamed(meaning);
    return step ?? reader.fault(element, "survey-import.answer-unknown", { found: shownOf(text) });
  };
  return {
    requirements: stepIn("requirements"),
    procedure: stepIn("procedure"),
    time: stepIn("time"),
    fee: stepIn("fee"),
    product: stepIn("product"),
    competence: stepIn("competence"),
    conduct: stepIn("conduct"),
    complaints: stepIn("complaints"),
    facilities: stepIn("facilities"),
  };
}

function stepNamed(meaning: string | undefined): Step | null {
  return stepNames.find(([name]) => name === meaning)?.[1] ?? null;
}

const stepNames: readonly (readonly [string, Step])[] = [
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
];

function profileIn(reader: RowReader): Pick<Answer, "ageBand" | "sex" | "education" | "occupation"> {
  return {
    ageBand: said(reader, "ageBand", ageBandOf),
    sex: said(reader, "sex", sexOf),
    education: said(reader, "education", educationOf),
    occupation: said(reader, "occupation", occupationOf),
  };
}

function said<Value>(
  { text, fault }: RowReader,
  field: string,
  read: (text: string) => Value | null,
): Value | null {
  const written = text(field);
  if (written === "" || written === "-") return null;
  return read(written) ?? fault(field, "survey-import.profile-unknown", { field, found: shownOf(written) });
}

function commentIn({ text, fault }: RowReader): string {
  const comment = text("comment").replaceAll("\0", "");
  const maximum = surveyLimits.commentLength;
  if (comment.length > maximum) fault("comment", "sheet-import.too-long", { maximum });
  return /^[-.]*$/.test(comment) ? "" : comment;
}

function numberIn({ text, fault }: RowReader): string {
  const number = text("number");
  if (lostDigits(number)) fault("number", "sheet-import.digits-lost", { found: shownOf(number) });
  if (number.length > numberMax) fault("number", "sheet-import.too-long", { maximum: numberMax });
  return number;
}
