import type { WaitingKind } from "#platform/waiting/waiting.ts";
import { caseWaiting } from "./case/waiting.ts";
import { complaintWaiting } from "./complaint/waiting.ts";
import { commentWaiting } from "./survey/comment/waiting.ts";

/** What can wait for somebody on the public's side. */
export const serviceWaiting: readonly WaitingKind[] = [
  ...complaintWaiting,
  ...caseWaiting,
  ...commentWaiting,
];
