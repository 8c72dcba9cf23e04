import { english } from "./lexicon.en.ts";
import { indonesian } from "./lexicon.id.ts";
import type { Lexicon } from "./lexicon.ts";

/** An indicator as it is being written; every part may still be empty. */
export type IndicatorDraft = {
  readonly statement: string;
  readonly aspect: "quantity" | "quality" | "time" | "cost" | "";
  readonly target: string;
  readonly unit: string;
};

/** What the words of a draft show; each is a plain yes or no. */
export type Signals = ReturnType<typeof signalsOf>;

/** Both languages at once: people mix them. `whole` matches entire words only, as most lists want. */
function whole(list: keyof Lexicon): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])(?:${words(list)})(?![a-z0-9])`);
}
function atStart(list: keyof Lexicon): RegExp {
  return new RegExp(`^(?:${words(list)})(?![a-z0-9])`);
}
function everywhere(list: keyof Lexicon): RegExp {
  return new RegExp(`\\b(?:${words(list)})\\b`, "g");
}
function words(list: keyof Lexicon): string {
  return [...indonesian[list], ...english[list]].join("|");
}

const activityFirst = atStart("activityFirst");
const notActivityFirst = atStart("notActivityFirst");
const activityCounted = whole("activityCounted");
const vague = whole("vague");
const notVague = everywhere("notVague");
const vagueWithoutTime = whole("vagueWithoutTime");
const attendance = whole("attendance");
const paper = whole("paper");
const countFirst = atStart("countFirst");
const paperQuality = whole("paperQuality");
const citizens = whole("citizens");
const timeUnit = whole("timeUnit");
const period = whole("period");
const money = whole("money");
const countUnit = whole("countUnit");
const ownUnit = whole("ownUnit");
const signed = whole("signed");
const twoThings = new RegExp(`(?:${words("twoThings")})`);
const onePair = everywhere("onePair");
const notANumber = everywhere("notANumber");

/** Reads the signals of a draft. Pure, and quick enough for every key pressed. */
export function signalsOf(draft: IndicatorDraft) {
  const statement = plain(draft.statement);
  const unit = plain(draft.unit).replace(/^-$/, "");
  const target = `${plain(draft.target)} ${unit}`.trim();
  const all = `${statement} ${target}`;
  const numbers = [...numbersIn(statement.replace(notANumber, " ")), ...numbersIn(target)];
  const namesTime = timeUnit.test(all);
  return {
    activity:
      (activityFirst.test(statement) && !notActivityFirst.test(statement)) || activityCounted.test(statement),
    attendance: attendance.test(statement),
    citizens: citizens.test(statement),
    counted: countFirst.test(statement) || countUnit.test(target),
    hasNumber: numbers.length > 0,
    hasUnit: unit !== "" || /%|persen|percent|\d[\d.,]* ?[a-z]{2,}/.test(all) || ownUnit.test(statement),
    belowZero: /^[-−–] ?\d/.test(target) && !signed.test(statement),
    money: money.test(all),
    namesPeriod: namesTime || period.test(all),
    namesTime,
    onlyHundredPercent: /\b100(?:[.,]0+)? ?(?:%|persen|percent)/.test(all) && new Set(numbers).size === 1,
    paper: paper.test(statement),
    paperQuality: paperQuality.test(statement),
    percent: /%|persen|percent/.test(all),
    twoThings: twoThings.test(statement.replace(onePair, " ")),
    unitCounts: countUnit.test(target),
    vague: vague.test(statement.replace(notVague, " ")),
    vagueWithoutTime: vagueWithoutTime.test(all) && !namesTime,
  };
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[-–—](?=[a-z])/g, " ")
    .trim();
}
