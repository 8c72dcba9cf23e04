import type { z } from "zod";
import type { ComplaintWeight } from "#rules/complaint-clock/complaints.law.ts";
import type { Category, ComplaintKind, Hiding } from "../complaint.schema.ts";
import type { Identity, SaidNow } from "../sealed/sealed-words.ts";

/** What a citizen sent in before this program was there, whole, with what became of it; due days follow from these. */
export type PastComplaint = {
  /** Cannot be guessed. */
  readonly code: string;
  readonly kind: ComplaintKind;
  readonly hiding: Hiding;
  readonly said: SaidNow;
  readonly identity: Identity | null;
  readonly aboutUnitId: string | null;
  readonly aboutServiceId: string | null;
  readonly receivedAt: Date;
  readonly check: PastCheck | null;
  /** To whom it was passed on. */
  readonly passedOn: PastRouting | null;
  readonly proposal: { readonly body: string; readonly at: Date } | null;
  /** In order; all but the last one were opened again. */
  readonly answers: readonly PastReply[];
  readonly appeal: Told | null;
  readonly praise: PastPraise | null;
  readonly closing: PastClosing | null;
};

type Told = { readonly reason: string; readonly at: Date };

export type PastCheck = {
  readonly category: z.output<typeof Category>;
  readonly weight: ComplaintWeight;
  readonly by: string;
  readonly at: Date;
};

export type PastRouting = {
  readonly unitId: string;
  readonly employeeId: string;
  readonly by: string;
  readonly at: Date;
};

export type PastReply = {
  readonly unitId: string;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
  readonly reopened: Told | null;
};

export type PastPraise = {
  readonly unitId: string;
  readonly employeeId: string | null;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
};

export type PastClosing = {
  readonly outcome: "settled" | "term-over" | "not-ours" | "thanked";
  readonly reason: string;
  /** Null: the complainant, or the end of the term. */
  readonly by: string | null;
  readonly at: Date;
};
