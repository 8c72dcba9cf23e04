import type { InventedIndicator } from "./pools.ts";

/** A plan before it is written: "2025/<nip>/1", the second of a year ends with 2. */
export type PlanKey = string;
export type Rating = "below" | "as" | "above";

export type DraftIndicator = Omit<InventedIndicator, "reach" | "target"> & {
  target: number | null;
  targetText: string;
};

/** What a result serves: the n-th (from 0) of another plan, a goal by its key, or words where neither is there. */
export type Serves = { plan: PlanKey; result: number } | { goal: string } | null;

export type PlanDraft = {
  results: { statement: string; serves: Serves; indicators: DraftIndicator[] }[];
  expectations: { conductValue: string; expectation: string }[];
  annex: { support: string[]; accountability: string[]; consequence: string[] };
};

type Place = { title: string; unit: string };
type GoalText = { statement: string; indicators: { statement: string; target: string }[] };
type Entry = { at: readonly [number, number]; value: number; note: string };

/** One thing that somebody does through a procedure; the name is that of its performer. */
export type Act =
  | { kind: "open-period"; year: number }
  | { kind: "set-deadline"; year: number; step: string; dueOn: string; reason: string }
  | ({ kind: "add-goal"; key: string; year: number; unit: string | null; serves: string | null } & GoalText)
  | { kind: "write-plan"; plan: PlanKey; year: number; draft: PlanDraft }
  | { kind: "propose"; plan: PlanKey }
  | { kind: "comment"; plan: PlanKey; body: string }
  | { kind: "ask-change"; plan: PlanKey; reason: string }
  | { kind: "agree"; plan: PlanKey }
  | { kind: "share"; plan: PlanKey }
  | { kind: "record"; plan: PlanKey; entries: Entry[]; link: string | null }
  | { kind: "add-milestone"; plan: PlanKey; at: readonly [number, number]; title: string; dueOn: string }
  | { kind: "reach-milestone"; plan: PlanKey }
  | { kind: "give-feedback"; plan: PlanKey; conduct: string; body: string; effect: string; nextStep: string }
  | { kind: "reply"; plan: PlanKey; body: string }
  | { kind: "ask-feedback"; plan: PlanKey; of: string[]; question: string; dueOn: string }
  | { kind: "answer-feedback"; plan: PlanKey; body: string }
  | { kind: "coach"; plan: PlanKey; seen: string; agreed: string; nextStep: string; nextStepOn: string }
  | { kind: "finish-step"; plan: PlanKey }
  | { kind: "add-point"; plan: PlanKey; body: string }
  | { kind: "hold-dialogue"; plan: PlanKey; agreed: string }
  | { kind: "confirm-dialogue"; plan: PlanKey }
  | ({ kind: "draft-evaluation" } & Evaluated)
  | ({ kind: "evaluate" } & Evaluated)
  | { kind: "receive"; plan: PlanKey; interval: string }
  | {
      kind: "rate-unit";
      year: number;
      interval: string;
      unit: string;
      rating: UnitRating;
      letter: string | null;
    }
  | { kind: "explain-spread"; year: number; unit: string; body: string }
  | { kind: "appoint"; nip: string; to: Place; startsOn: string; decree: string }
  | { kind: "add-position"; place: Place; level: string; reportsTo: Place }
  | ({ kind: "stand-in"; nip: string; as: "plt" | "plh"; for: Place } & StandIn)
  | { kind: "record-absence"; nip: string; absence: string; startsOn: string; endsOn: string; decree: string }
  | { kind: "record-opening"; nip: string; level: "ahli-pertama" | "mahir" | "terampil"; points: number }
  | { kind: "renew-task"; nip: string; role: "personnel" | "administrator"; startsOn: string; endsOn: string }
  | { kind: "start-round"; round: string; leader: string; closesOn: string }
  | { kind: "answer-round"; round: string; scores: number[]; keep: string; try: string }
  | { kind: "close-round"; round: string }
  | { kind: "open-calibration"; year: number; title: string }
  | { kind: "submit-case"; plan: PlanKey }
  | { kind: "give-voice"; plan: PlanKey; opinion: "higher" | "fits" | "lower"; reason: string }
  | { kind: "close-calibration"; learned: string }
  | { kind: "object"; plan: PlanKey; reasons: string }
  | { kind: "ask-explanations"; plan: PlanKey; question: string; answerBy: string }
  | { kind: "explain"; plan: PlanKey; body: string }
  | { kind: "decide-objection"; plan: PlanKey; outcome: "kept" | "changed"; reasons: string }
  | { kind: "close-year"; year: number; reason: string }
  | { kind: "read-notices" };

type UnitRating = "excellent" | "good" | "needs-improvement";
type StandIn = { startsOn: string; endsOn: string; decree: string };
export type Evaluated = {
  plan: PlanKey;
  interval: string;
  results: Rating;
  conduct: Rating;
  note: string;
  recommendation: string;
};

/** `lane`: deeds of one day in different lanes know nothing of each other; those in the lane "" come before them all. */
export type Deed = { day: string; by: string; lane: string; act: Act };
