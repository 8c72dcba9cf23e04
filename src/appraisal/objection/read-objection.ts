import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { decidedAtHand } from "#appraisal/evaluation/read-evaluation.ts";
import { seesOfEvaluation, seesOfObjection } from "#appraisal/sees.ts";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { decidingLaw, Source } from "./deciding-law.ts";
import { objectionEvidenceUnknown } from "./objection.errors.ts";
import {
  ObjectionKey,
  ObjectionOutline,
  ObjectionTexts,
  objectionParties,
  objectionStates,
} from "./objection.schema.ts";
import { objectionAtHand } from "./objection-at-hand.ts";
import { objectionOfEvaluation } from "./objection-rows.ts";
import { isOpen, objectionState } from "./objection-state.ts";
import { Window, windowOf } from "./window-of.ts";

export const ObjectionView = z.object({
  outline: ObjectionOutline,
  state: z.enum(objectionStates),
  party: z.enum(objectionParties).nullable(),
  /** Null for everybody but the three. */
  texts: ObjectionTexts.nullable(),
  filedBecause: z.array(StepKept),
  decidedBecause: z.array(StepKept),
  /** Where the law asks for explanations, and says what a decision is. */
  law: z.object({ explainedBy: Source, decision: Source }),
  /** Somebody has to be named who decides, and the reader is to do it. */
  mayName: z.boolean(),
  today: z.string(),
});
export type ObjectionView = z.output<typeof ObjectionView>;

export const readObjection = query({
  name: "objection.read",
  route: {
    method: "GET",
    path: "/objections/{objectionId}",
    summary: "An objection with its clocks; what was written is for the three whom it concerns",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey,
  output: ObjectionView,
  sees: seesOfObjection,
  run: async (ground) => {
    const { objection, party } = await objectionAtHand(ground, { lock: false });
    const { texts, filedBecause, decidedBecause, ...outline } = objection;
    const state = objectionState(objection, ground.today);
    return {
      ...{ outline, state, party, filedBecause, decidedBecause, today: ground.today },
      texts: party === null ? null : texts,
      law: decidingLaw(ground),
      mayName: state === "without-reviewer" && party === null && !!ground.actor?.roles.has("personnel"),
    };
  },
});

export const objectionOf = query({
  name: "objection.of-evaluation",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}/objection",
    summary: "Until when an evaluation can be objected to, and the objection to it",
    tags: ["objection"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid() }),
  output: z.object({
    window: Window,
    objection: ObjectionOutline.extend({
      state: z.enum(objectionStates),
      decidedBecause: z.array(StepKept),
    }).nullable(),
    mayFile: z.boolean(),
    today: z.string(),
  }),
  sees: seesOfEvaluation("objection"),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const { plan, decided } = await decidedAtHand(ground);
    const window = await windowOf(ground, decided);
    const found = await objectionOfEvaluation(queries, agencyId, decided.evaluationId);
    const isFree = !found || (!isOpen(found) && !found.outcome);
    return {
      ...{ window, today },
      objection: found
        ? {
            ...ObjectionOutline.parse(found),
            state: objectionState(found, today),
            decidedBecause: found.decidedBecause,
          }
        : null,
      mayFile: plan.standing === "owner" && window.state === "open" && isFree,
    };
  },
});

export const readObjectionEvidence = query({
  name: "objection.evidence",
  route: {
    method: "GET",
    path: "/objections/{objectionId}/evidence/{evidenceId}",
    summary: "A file that was handed in with an objection",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey.extend({ evidenceId: z.uuid() }),
  output: z.file(),
  sees: seesOfObjection,
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { objection, party } = await objectionAtHand(ground, { lock: false });
    const row = await queries
      .selectFrom("objection_evidence")
      .select("file_id")
      .where("agency_id", "=", agencyId)
      .where("objection_id", "=", objection.objectionId)
      .where("evidence_id", "=", input.evidenceId)
      .executeTakeFirst();
    if (!row?.file_id || party === null) throw objectionEvidenceUnknown();
    const { name, mediaType, bytes } = await loadFile(queries, agencyId, row.file_id);
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  },
});
