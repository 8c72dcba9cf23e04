import type { WaitingKind } from "#platform/waiting/waiting.ts";
import { disputeWaiting } from "./measured/waiting.ts";

/** What can wait for somebody here beside what "Tahun saya" and "Orang saya" derive from the plans. */
export const appraisalWaiting: readonly WaitingKind[] = [disputeWaiting];
