/** A case that happened before this program was there, whole: as a log or an example tells it. */
export type PastCase = {
  /** The id that it has already; without it a new one. */
  readonly caseId?: string;
  /** The application that it comes from, and its number there. */
  readonly source?: { readonly sourceId: string; readonly reference: string };
  readonly number: string;
  /** Cannot be guessed. */
  readonly code: string;
  readonly serviceId: string;
  readonly standardVersion: number;
  readonly unitId: string;
  readonly receivedAt: Date;
  /** From ticket to counter; null: nobody knows. */
  readonly waitedMinutes: number | null;
  readonly applicantName: string | null;
  readonly enteredBy: string | null;
  /** Codes of the required papers that are there, with when they came. */
  readonly papers: readonly { readonly code: string; readonly receivedAt: Date }[];
  /** In order. */
  readonly steps: readonly PastStep[];
  readonly pauses: readonly PastPause[];
  /** Until when it was promised, pauses added; null: without a promise of time. */
  readonly dueAt: Date | null;
  readonly end: PastEnd | PastOpen;
};

export type PastStep = {
  readonly code: string;
  readonly employeeId: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
};

export type PastPause = {
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly reason: "papers-missing" | "applicant-away" | "field-visit" | "payment" | "other";
  readonly begunBy: string | null;
};

export type PastEnd = {
  readonly is: "closed";
  readonly outcome: "issued" | "refused" | "withdrawn";
  readonly closedAt: Date;
  readonly closedBy: string | null;
  readonly workedMinutes: number | null;
  readonly pausedMinutes: number;
  readonly reason: string;
  readonly pickedUpAt: Date | null;
};

export type PastOpen = {
  readonly is: "open";
  readonly stepCode: string;
  readonly assignedTo: string | null;
  readonly pausedSince: Date | null;
};
