import { describe, expect, test } from "vitest";
import { router } from "#app.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { type Actor, type Role, roles } from "#platform/procedures/actor.ts";
import { admit, type Who } from "#platform/procedures/permission.ts";
import { proceduresIn } from "#platform/procedures/router.ts";

const anybody = ["nobody", ...roles] as const;
const everyEmployee = roles;
const office = ["personnel", "administrator"] as const;
const officeAndAuditor = ["personnel", "administrator", "auditor"] as const;
const personnel = ["personnel"] as const;
const administrator = ["administrator"] as const;
const officeAuditorAndHeads = [...officeAndAuditor, "agency-head", "unit-head"] as const;
const goalKeepers = ["personnel", "agency-head", "unit-head"] as const;

type Caller = (typeof anybody)[number];

/**
 * Who gets through the door at all, procedure by procedure; what they then may do to a subject is looked at by its
 * rows (subjects.test.ts). A procedure without a line here fails: whoever adds one says here for whom it is.
 */
const expected: Record<string, readonly Caller[]> = {
  "unit.tree": everyEmployee,
  "unit.list": everyEmployee,
  "unit.read": everyEmployee,
  "unit.add": office,
  "agency.read": everyEmployee,
  "agency.change": office,
  "unit.change": office,
  "position.list": everyEmployee,
  "position.read": everyEmployee,
  "position.add": office,
  "position.change": office,
  "employee.list": everyEmployee,
  "employee.read": everyEmployee,
  "employee.add": office,
  "employee.correct": office,
  "employee.promote": office,
  "appointment.appoint": office,
  "appointment.appoint-acting": office,
  "appointment.end": office,
  "appointment.withdraw": office,
  "departure.record": office,
  "departure.take-back": office,
  "delegation.give": office,
  "delegation.end": office,
  "appraiser.read": everyEmployee,
  "account.read": office,
  "account.invite": office,
  "account.reset-second-factor": office,
  "role-grant.give": administrator,
  "role-grant.end": administrator,
  "import.upload": office,
  "import.list": officeAndAuditor,
  "import.read": officeAndAuditor,
  "import.lines": officeAndAuditor,
  "import.marked-file": office,
  "import.current-list": office,
  "import.confirm": office,
  "period.open": office,
  "period.close": office,
  "period.list": everyEmployee,
  "period.overview": officeAuditorAndHeads,
  "period.people": officeAuditorAndHeads,
  "plan.start": everyEmployee,
  "plan.mine": everyEmployee,
  "plan.read": everyEmployee,
  "plan.version": everyEmployee,
  "plan.head-results": everyEmployee,
  "plan.offer": everyEmployee,
  "plan.renewals": ["personnel", "auditor"],
  "plan.propose": everyEmployee,
  "plan.agree": everyEmployee,
  "plan.ask-change": everyEmployee,
  "plan.comment": everyEmployee,
  "plan.confirm": everyEmployee,
  "plan.resolve-comment": everyEmployee,
  "plan.read-dialogue": everyEmployee,
  "plan.suggest": everyEmployee,
  "plan.answer-suggestion": everyEmployee,
  "plan.open-change": everyEmployee,
  "plan.end-change": everyEmployee,
  "plan.print": everyEmployee,
  "library.search": everyEmployee,
  "library.sharing": everyEmployee,
  "library.share": everyEmployee,
  "library.end-sharing": everyEmployee,
  "library.hide": personnel,
  "library.show": personnel,
  "plan-result.add": everyEmployee,
  "plan-result.change": everyEmployee,
  "plan-result.order": everyEmployee,
  "plan-result.delete": everyEmployee,
  "plan-result.adopt": everyEmployee,
  "plan-indicator.add": everyEmployee,
  "plan-indicator.change": everyEmployee,
  "plan-indicator.delete": everyEmployee,
  "plan-manual.save": everyEmployee,
  "plan-expectation.save": everyEmployee,
  "plan-annex.save": everyEmployee,
  "absence.record": ["personnel"],
  "absence.withdraw": ["personnel"],
  "absence.list": ["personnel", "auditor"],
  "progress.record": everyEmployee,
  "progress.withdraw": everyEmployee,
  "progress.read": everyEmployee,
  "evidence.read": everyEmployee,
  "progress.record-several": everyEmployee,
  "milestone.add": everyEmployee,
  "milestone.withdraw": everyEmployee,
  "coaching.write": everyEmployee,
  "coaching.finish-step": everyEmployee,
  "coaching.withdraw": everyEmployee,
  "dialogue-point.add": everyEmployee,
  "dialogue-point.remove": everyEmployee,
  "dialogue.prepare": everyEmployee,
  "dialogue.record": everyEmployee,
  "dialogue.read": everyEmployee,
  "dialogue.confirm": everyEmployee,
  "dialogue.withdraw": everyEmployee,
  "dialogue.print": everyEmployee,
  "reminder.mine": everyEmployee,
  "reminder.choose": everyEmployee,
  "feedback.give": everyEmployee,
  "feedback.colleagues": everyEmployee,
  "feedback.heard": everyEmployee,
  "feedback.given": everyEmployee,
  "feedback.withdraw": everyEmployee,
  "feedback.reply": everyEmployee,
  "feedback.hide": everyEmployee,
  "feedback.ask": everyEmployee,
  "feedback.requests": everyEmployee,
  "feedback.asked": everyEmployee,
  "feedback.decline": everyEmployee,
  "feedback.make-link": everyEmployee,
  "feedback.links": everyEmployee,
  "feedback.end-link": everyEmployee,
  "feedback.public-link": anybody,
  "feedback.say": anybody,
  "feedback.setting": everyEmployee,
  "feedback.change-setting": office,
  "round.start": everyEmployee,
  "round.mine": everyEmployee,
  "round.about": everyEmployee,
  "round.read": everyEmployee,
  "round.answer": everyEmployee,
  "round.close": everyEmployee,
  "round.cancel": everyEmployee,
  "evaluation.session": everyEmployee,
  "evaluation.prepare": everyEmployee,
  "evaluation.read": everyEmployee,
  "evaluation.save-draft": everyEmployee,
  "evaluation.decide": everyEmployee,
  "evaluation.receive": everyEmployee,
  "evaluation.print": everyEmployee,
  "evaluation.print-summary": everyEmployee,
  "organisation-rating.list": officeAuditorAndHeads,
  "organisation-rating.read": officeAuditorAndHeads,
  "organisation-rating.set": officeAuditorAndHeads,
  "organisation-rating.explain": officeAuditorAndHeads,
  "organisation-rating.mine": everyEmployee,
  "objection.file": everyEmployee,
  "objection.read": everyEmployee,
  "objection.of-evaluation": everyEmployee,
  "objection.evidence": everyEmployee,
  "objection.name-reviewer": ["personnel"],
  "objection.ask": everyEmployee,
  "objection.explain": everyEmployee,
  "objection.withdraw": everyEmployee,
  "objection.preview-decision": everyEmployee,
  "objection.decide": everyEmployee,
  "objection.mine": everyEmployee,
  "objection.list": ["personnel", "auditor"],
  "objection.print": everyEmployee,
  "objection.print-decision": everyEmployee,
  "credit-points.read": everyEmployee,
  "credit-points.list": ["personnel", "auditor"],
  "credit-points.record-opening": ["personnel"],
  "credit-points.withdraw-opening": ["personnel"],
  "credit-points.print-conversion": everyEmployee,
  "credit-points.print-accumulation": everyEmployee,
  "credit-points.print-determination": everyEmployee,
  "goal.list": everyEmployee,
  "goal.read": everyEmployee,
  "goal.above": everyEmployee,
  "cascade.branch": everyEmployee,
  "cascade.matrix": everyEmployee,
  "cascade.print-matrix": everyEmployee,
  "cascade.share-draft": everyEmployee,
  "cascade.unshare-draft": everyEmployee,
  "cascade.expect": everyEmployee,
  "cascade.withdraw-expected": everyEmployee,
  "cascade.take-expected": everyEmployee,
  "cascade.decline-expected": everyEmployee,
  "cascade.read-expected": everyEmployee,
  "cascade.my-expected": everyEmployee,
  "cascade.looks": everyEmployee,
  "cascade.confirm-look": everyEmployee,
  "goal.add": goalKeepers,
  "goal.import": goalKeepers,
  "goal.change": goalKeepers,
  "goal.delete": goalKeepers,
  "cascade.whole": officeAuditorAndHeads,
  "calibration.fairness": ["personnel", "auditor", "agency-head"],
  "calibration.open": ["personnel", "agency-head", "unit-head"],
  "calibration.list": everyEmployee,
  "calibration.read": everyEmployee,
  "calibration.close": everyEmployee,
  "calibration.preview-case": everyEmployee,
  "calibration.submit-case": everyEmployee,
  "calibration.read-case": everyEmployee,
  "calibration.give-voice": everyEmployee,
  "annual.of-person": everyEmployee,
  "year-file.read": everyEmployee,
  "year-file.make": everyEmployee,
  "year-file.download": everyEmployee,
  "year-end.board": officeAuditorAndHeads,
  "year-end.missing": officeAuditorAndHeads,
  "year-end.deadlines": everyEmployee,
  "year-end.set-deadline": office,
  "year-end.remind": office,
  "year-end.simulate": office,
  "year-end.close": office,
  "year-end.resume": office,
  "year-end.reopen": office,
  "year.mine": everyEmployee,
  "people.mine": everyEmployee,
  "job.state": everyEmployee,
  "job.cancel": everyEmployee,
  "notification.mine": everyEmployee,
  "notification.unread-count": everyEmployee,
  "notification.read": everyEmployee,
  "mail.outbox": office,
  "document.check": anybody,
};

const procedures = proceduresIn(router);

describe("who gets through the door", () => {
  test("every procedure says so here, and every line here is a procedure", () => {
    expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(procedures)("$name", ({ name, who }) => {
    const admitted = anybody.filter((caller) => isAdmitted(who, caller));
    expect(admitted).toEqual(anybody.filter((caller) => expected[name]?.includes(caller)));
  });
});

function isAdmitted(who: Who, caller: Caller): boolean {
  try {
    admit(who, caller === "nobody" ? null : actorAs(caller));
    return true;
  } catch (error) {
    if (error instanceof Refusal && ["forbidden", "signed-out"].includes(error.kind)) return false;
    throw error;
  }
}

/** With this task alone; that whoever appraises is an employee, too, is said by their own line. */
function actorAs(role: Role): Actor {
  const ids = { agencyId: 1, employeeId: "employee", userId: "user", sessionId: "session" };
  return { ...ids, name: role, roles: new Set([role]), positionIds: [] };
}
