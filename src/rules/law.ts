import type { ActingAppointmentLaw } from "./acting-term/acting-term.law.ts";
import type { AnnualPartsLaw } from "./annual-parts/annual-parts.law.ts";
import type { ComplaintsLaw } from "./complaint-clock/complaints.law.ts";
import type { ConductValuesLaw } from "./conduct/conduct.law.ts";
import type { CreditPointsLaw } from "./credit-points/credit-points.law.ts";
import type { Day } from "./day.ts";
import type { OrganisationRatingLaw } from "./distribution/distribution.law.ts";
import type { PersonalDataLaw } from "./erasure/erasure.law.ts";
import type { FollowUpLaw } from "./follow-up/follow-up.law.ts";
import type { GradesLaw } from "./grade/grade.law.ts";
import type { NipLaw } from "./nip/nip.law.ts";
import type { NumericScaleLaw } from "./numeric-scale/numeric-scale.law.ts";
import type { ObjectionLaw } from "./objection-window/objection-window.law.ts";
import type { OverallRatingLaw } from "./overall-rating/overall-rating.law.ts";
import type { EvaluationCycleLaw } from "./period/period.law.ts";
import type { PositionKindsLaw } from "./position-kind/position-kind.law.ts";
import type { RemindersLaw } from "./reminder/reminder.law.ts";
import type { SatisfactionSurveyLaw } from "./satisfaction/satisfaction-survey.law.ts";
import type { ServiceStandardLaw } from "./service-standard/service-standard.law.ts";
import type { ServiceCasesLaw } from "./working-time/service-cases.law.ts";
import type { WorkingDaysLaw } from "./working-time/working-days.law.ts";

/** Where a value stands. `confirmed` false: not yet compared with the published text; say so to who relies on it. */
export type Source = {
  readonly regulation: string;
  readonly article: string;
  readonly url?: string;
  readonly confirmed: boolean;
};

/** A value of the law with its two clocks: in force `from`, and known since it was `published`. */
export type Dated<T> = {
  readonly from: Day;
  readonly published: Day;
  readonly value: T;
  readonly source: Source;
};

/** Every topic (a file in regulations/) and the values of its parameters (the keys in the file). */
export type LawValues = {
  "acting-appointment": ActingAppointmentLaw;
  "annual-parts": AnnualPartsLaw;
  complaints: ComplaintsLaw;
  "conduct-values": ConductValuesLaw;
  "credit-points": CreditPointsLaw;
  "evaluation-cycle": EvaluationCycleLaw;
  "follow-up": FollowUpLaw;
  grades: GradesLaw;
  nip: NipLaw;
  "numeric-scale": NumericScaleLaw;
  objection: ObjectionLaw;
  "organisation-rating": OrganisationRatingLaw;
  "overall-rating": OverallRatingLaw;
  "personal-data": PersonalDataLaw;
  "position-kinds": PositionKindsLaw;
  reminders: RemindersLaw;
  "service-cases": ServiceCasesLaw;
  "service-standard": ServiceStandardLaw;
  "satisfaction-survey": SatisfactionSurveyLaw;
  "working-days": WorkingDaysLaw;
};
export type Topic = keyof LawValues;

/** The whole law, as loaded once at start from regulations/. */
export type LawData = { readonly [T in Topic]: Entries<LawValues[T]> };
/** Every parameter of a topic with its dated values. */
export type Entries<Values> = { readonly [P in keyof Values]: readonly Dated<Values[P]>[] };

/** The law of one day. */
export type Law = {
  readonly on: Day;
  /** The value in force with its source. Throws `NotInForce` when nothing was in force on that day. */
  get<T extends Topic, P extends keyof LawValues[T] & string>(topic: T, parameter: P): Dated<LawValues[T][P]>;
  /** The same, or undefined when nothing was in force on that day: for what may well not have been there yet. */
  find<T extends Topic, P extends keyof LawValues[T] & string>(
    topic: T,
    parameter: P,
  ): Dated<LawValues[T][P]> | undefined;
};

/** Nothing had been enacted (or, with `knownOn`, published) yet. Message: `error.law.not-in-force`. */
export class NotInForce extends Error {
  readonly code = "law.not-in-force";
  readonly facts: { readonly topic: string; readonly parameter: string; readonly on: Day };

  constructor(topic: string, parameter: string, on: Day) {
    super(`law.not-in-force: ${topic}.${parameter} on ${on}`);
    this.name = "NotInForce";
    this.facts = { topic, parameter, on };
  }
}

/**
 * The law in force on `on`. With `knownOn`, only what had been published by then: "what did we have to
 * believe when we decided", against "what holds for that day after all".
 */
export function lawOn(data: LawData, on: Day, knownOn?: Day): Law {
  const find = <T extends Topic, P extends keyof LawValues[T] & string>(topic: T, parameter: P) => {
    const entries: Entries<LawValues[T]> = data[topic];
    return inForce(entries[parameter], on, knownOn);
  };
  return {
    on,
    find,
    get(topic, parameter) {
      const found = find(topic, parameter);
      if (!found) throw new NotInForce(topic, parameter, on);
      return found;
    },
  };
}

/**
 * Of the entries in force on `on` (and published by `knownOn`, when given) the one with the newest `from`;
 * of two for the same day the one published last, since it corrects the other.
 */
export function inForce<T>(entries: readonly Dated<T>[], on: Day, knownOn?: Day): Dated<T> | undefined {
  return entries
    .filter((entry) => entry.from <= on && (knownOn === undefined || entry.published <= knownOn))
    .reduce<Dated<T> | undefined>((best, entry) => (best && isNewer(best, entry) ? best : entry), undefined);
}

function isNewer<T>(one: Dated<T>, other: Dated<T>): boolean {
  return one.from === other.from ? one.published > other.published : one.from > other.from;
}
