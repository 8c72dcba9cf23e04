import pg from "pg";
import { z } from "zod";
import { type Api, apiOf, apiWith, textIn } from "./api.ts";
import { makeComplaint } from "./complaint-in-hands.ts";
import type { Example } from "./example.ts";
import { uploadByApi, wrongList } from "./import-by-api.ts";
import { makeExchange } from "./make-exchange.ts";
import { makeSheetImports } from "./make-sheet-import.ts";
import { exampleDay, plaju } from "./plaju.ts";
import { accepted } from "./plan-by-api.ts";
import { makeVoices } from "./voices.ts";

/** Of everything that has an id in agency 1: one. */
export type Loot = Record<
  | "employeeId"
  | "otherEmployeeId"
  | "unitId"
  | "topUnitId"
  | "positionId"
  | "appointmentId"
  | "delegationId"
  | "grantId"
  | "importId"
  | "jobId"
  | "planId"
  | "proposedPlanId"
  | "resultId"
  | "headId"
  | "headResultId"
  | "goalId"
  | "expectedId"
  | "indicatorId"
  | "commentId"
  | "suggestionId"
  | "absenceId"
  | "progressId"
  | "evidenceId"
  | "measuredId"
  | "disputeId"
  | "milestoneId"
  | "noteId"
  | "pointId"
  | "dialogueId"
  | "evaluationId"
  | "objectionId"
  | "objectionEvidenceId"
  | "ratingImportId"
  | "wrongRatingImportId"
  | "nationalId"
  | "ratedPlanId"
  | "openingId"
  | "lowRatingId"
  | "followUpId"
  | "sessionId"
  | "caseId"
  | "notificationId"
  | "feedbackId"
  | "saidId"
  | "requestId"
  | "linkId"
  | "linkCode"
  | "leaderId"
  | "roundId"
  | "scenarioId"
  | "erasureId"
  | "recordId"
  | "findingId"
  | "counterCaseId"
  | "serviceId"
  | "ticketId"
  | "caseImportId"
  | "caseSourceId"
  | "surveyImportId"
  | "complaintId"
  | "complaintNumber"
  | "surveyPointId"
  | "surveyCode"
  | "surveyCommentId"
  | "improvementId",
  string
>;

/** Adds to the example what it lacks, and finds one of each. */
export async function openLoot(ampera: Example): Promise<{ loot: Loot; owner: pg.Client }> {
  const owner = new pg.Client({ connectionString: ampera.databaseUrl });
  await owner.connect();
  await makeLoot(ampera, owner);
  return { loot: await lootIn(owner), owner };
}

/** What the example lacks: a delegation, evidence, what a head expects, a wrong list, a talk, voices, a comment, a suggestion. */
async function makeLoot({ origin }: Example, owner: pg.Client): Promise<void> {
  const [office, ratna] = [await apiOf(origin, plaju.endang), await apiOf(origin, plaju.ratna)];
  const { employeeId, otherEmployeeId, planId, indicatorId, headResultId } = await lootIn(owner);
  const delegation = {
    appraiserId: otherEmployeeId,
    startsOn: "2027-02-01",
    endsOn: "2027-02-05",
    reason: "Dinas luar (rekaan)",
  };
  accepted(await office.post(`/employees/${employeeId}/appraiser-delegations`, delegation));
  const evidenceFile = new File(["%PDF-1.7\n%%EOF\n"], "bukti.pdf", { type: "application/pdf" });
  const progress = { reachedOn: "2026-11-20", note: "Dengan berkas", evidenceFile };
  accepted(await ratna.upload(`/plans/${planId}/indicators/${indicatorId}/progress`, progress));
  const line = { kind: "indicator", id: indicatorId };
  accepted(await ratna.post(`/plans/${planId}/comments`, { line, body: "Apakah targetnya masih tepat?" }));
  const suggestion = {
    statement: "Warga dilayani lebih cepat",
    target: 1,
    unit: "hari",
    reason: "Beban berubah",
  };
  accepted(await ratna.post(`/plans/${planId}/indicators/${indicatorId}/suggestions`, suggestion));
  const expected = { employeeId, statement: "Antrean loket pendek (rekaan)", how: "direct" };
  accepted(
    await (await apiOf(origin, plaju.hendra)).post(
      `/head-results/${headResultId}/expected-results`,
      expected,
    ),
  );
  const leave = { nip: plaju.arif.nip, kind: "long-leave", startsOn: "2027-05-01", endsOn: "2027-05-31" };
  accepted(await office.post("/absences", { ...leave, decree: "851/1/2027 (rekaan)" }));
  await makeTalk(origin, { planId, indicatorId });
  await uploadByApi(office, wrongList, exampleDay);
  await makeVoices(origin, office, planId);
  await makeCase(origin, office, await lootIn(owner));
  await makeObjection(origin, owner, await lootIn(owner));
  await makeCredit(office, owner, await lootIn(owner));
  await makeFollowUp(origin, owner, await lootIn(owner));
  const scenario = { name: "Sepuluh hari (rekaan)", reason: "Mencoba batas yang lebih pendek (rekaan)" };
  const changes = { "objection.filing-days": "10" };
  accepted(await office.post("/periods/2026/what-if", { ...scenario, changes }));
  await makeExchange(office);
  await makeComplaint(origin, owner, async () => (await lootIn(owner)).complaintId);
  await makeSheetImports(await apiOf(origin, plaju.hendra));
  accepted(await ratna.post("/erasure-requests", { category: "contact" }));
  await owner.query(measuredSql, [employeeId, planId, indicatorId]);
  await makeSurvey(origin, await lootIn(owner));
  await makeCounterCase(ratna);
  await owner.query(findingSql, [(await lootIn(owner)).recordId]);
}

/** An application that Ratna took in at the counter of the section, and a number that was called there. */
async function makeCounterCase(ratna: Api): Promise<void> {
  const { counter, chosen } = AtCounter.parse((await ratna.get("/counter")).body);
  const { unitId } = counter;
  const papers = chosen.requirements.map(({ code }) => code);
  accepted(
    await ratna.post("/cases", { unitId, serviceId: chosen.serviceId, name: "Sulastri (rekaan)", papers }),
  );
  accepted(await ratna.post(`/public-service/1/queue/${unitId}/tickets`, {}));
  accepted(await ratna.post(`/queue/${unitId}/call`, { counter: "Meja 2" }));
}

const AtCounter = z.object({
  counter: z.object({ unitId: z.string() }),
  chosen: z.object({ serviceId: z.string(), requirements: z.array(z.object({ code: z.string() })) }),
});

/** A step of the owner's evaluation whose basis became known later, as a review would have found it. */
const findingSql = `with review as (
    insert into law_review (agency_id, review_id, started_at, law_sha256, decisions, found, finished_at)
    values (1, gen_random_uuid(), now(), repeat('0', 64), 1, 1, now()) returning review_id)
  insert into law_review_finding (agency_id, finding_id, review_id, event_id, about, step, rule, law_on, decided_on,
    published_on, differs)
  select 1, gen_random_uuid(), review_id, event.event_id, event.about, 2, 'quadrant', '2026-03-31', '2026-04-01',
    '2026-05-01', false
  from review join event on event.agency_id = 1 and event.event_id = $1`;

/** Ratna's objection with a file, explained by both sides and decided: the rating stays. */
async function makeObjection(origin: string, owner: pg.Client, { evaluationId }: Loot): Promise<void> {
  const [ratna, hendra] = [await apiOf(origin, plaju.ratna), await apiOf(origin, plaju.hendra)];
  const camat = await apiOf(origin, plaju.camat);
  await owner.query(
    `insert into evaluation_receipt (agency_id, evaluation_id, received_at) values (1, $1, $2)
     on conflict (agency_id, evaluation_id) do update set received_at = excluded.received_at`,
    [evaluationId, "2026-11-20T09:00:00+07:00"],
  );
  const evidenceFile = new File(["%PDF-1.7\n%%EOF\n"], "keberatan.pdf", { type: "application/pdf" });
  const filed = { reasons: "Bukti rekaan belum dihitung", evidenceFile };
  const path = `/evaluations/${evaluationId}/objections`;
  const objection = `/objections/${textIn(accepted(await ratna.upload(path, filed)), "objectionId")}`;
  accepted(await camat.post(`${objection}/question`, { answerBy: "2026-11-30" }));
  for (const side of [ratna, hendra])
    accepted(await side.post(`${objection}/explanations`, { body: "Penjelasan rekaan" }));
  const kept = { outcome: "kept", reasons: "Pertimbangan rekaan" };
  accepted(await camat.post(`${objection}/decision`, kept));
}

/** A QR on the desk of Ratna's unit, a citizen's answer with a comment, and what Ratna is to improve. */
async function makeSurvey(origin: string, { unitId, employeeId }: Loot): Promise<void> {
  const hendra = await apiOf(origin, plaju.hendra);
  const point = { channel: "desk", place: "Loket 1 (rekaan)" };
  const code = textIn(accepted(await hendra.post(`/units/${unitId}/survey-points`, point)), "code");
  const answer = { answerId: crypto.randomUUID(), time: 2, conduct: 4, comment: "Antrean panjang (rekaan)" };
  accepted(await apiWith(origin).post(`/public-service/1/survey/points/${code}/answers`, answer));
  const planned = { year: 2026, element: "time", action: "Loket kedua dibuka (rekaan)", dueOn: "2027-03-01" };
  accepted(await hendra.post(`/units/${unitId}/survey-improvements`, { ...planned, ownerId: employeeId }));
}

/** A functional officer with a rated year of 2025 and a decree. */
async function makeCredit(office: Api, owner: pg.Client, { otherEmployeeId }: Loot): Promise<void> {
  await owner.query(creditSql, [otherEmployeeId]);
  const opening = { level: "terampil", points: 12.5, decree: "PAK/1/2025 (rekaan)" };
  const days = { decidedOn: "2025-01-10", countedTo: "2024-12-31" };
  accepted(await office.post(`/employees/${otherEmployeeId}/credit-openings`, { ...opening, ...days }));
}

/** The same officer's year of 2024 was below expectation, and Hendra handed in an improvement plan and drafts guidance. */
async function makeFollowUp(origin: string, owner: pg.Client, { otherEmployeeId }: Loot): Promise<void> {
  await owner.query(lowRatedSql, [otherEmployeeId]);
  const { lowRatingId } = await lootIn(owner);
  const hendra = await apiOf(origin, plaju.hendra);
  const opened = await hendra.post(`/evaluations/${lowRatingId}/follow-ups`, { kind: "improvement" });
  const followUp = `/follow-ups/${textIn(accepted(opened), "followUpId")}`;
  const action = {
    body: "Pendampingan loket (rekaan)",
    helper: "Hendra",
    proof: "Catatan",
    dueOn: "2027-02-01",
  };
  const days = { startsOn: "2027-01-04", endsOn: "2027-05-31", reviewDays: ["2027-03-01"] };
  const content = { goal: "Antrean lebih pendek (rekaan)", rewards: [], actions: [action], ...days };
  accepted(await hendra.put(followUp, { revision: 1, ...content }));
  accepted(await hendra.post(`${followUp}/submission`, { revision: 2 }));
  accepted(await hendra.post(`/evaluations/${lowRatingId}/follow-ups`, { kind: "guidance" }));
}

/** A year of somebody's before those of the example, with its plan agreed and rated low by Hendra. */
const lowRatedSql = `
  with head as (select employee_id from employee where nip = '${plaju.hendra.nip}'),
  held as (
    select a.agency_id, a.appointment_id from appointment a where a.employee_id = $1 and a.ends_on is null),
  year as (
    insert into period (agency_id, year, starts_on, ends_on, opened_by, opened_at)
    values (1, 2024, '2024-01-01', '2024-12-31', $1, now()) on conflict do nothing),
  rated as (
    insert into plan (agency_id, plan_id, year, employee_id, appraiser_id, appointment_id, starts_on, ends_on,
      approach, form, created_at)
    select agency_id, gen_random_uuid(), 2024, $1, head.employee_id, appointment_id, '2024-01-01', '2024-12-31',
      'quantitative', 'staff', now() from held, head limit 1
    returning agency_id, plan_id),
  proposed as (
    insert into plan_version (agency_id, plan_id, version, content, proposed_by, proposed_at)
    select rated.agency_id, rated.plan_id, 1, (select content from plan_version order by proposed_at limit 1), $1, now()
    from rated returning agency_id, plan_id),
  agreed as (
    insert into plan_agreement (agency_id, plan_id, version, agreed_by, agreed_at)
    select agency_id, plan_id, 1, head.employee_id, now() from proposed, head returning agency_id, plan_id)
  insert into evaluation (agency_id, evaluation_id, plan_id, interval, results_rating, conduct_rating, overall_rating,
    because, content, decided_by, decided_at)
  select agency_id, gen_random_uuid(), plan_id, 'annual', 'below', 'as', 'needs-improvement', '[]',
    '{"realisations": {}, "resultFeedback": {}, "conductFeedback": {}, "recommendation": ""}', head.employee_id, now()
  from agreed, head`;

/** Whose year of 2025 the example has rated already. */
const creditSql = `
  update position set kind = 'terampil' from appointment a
  where a.employee_id = $1 and a.position_id = position.position_id and a.ends_on is null`;

/** A session of the personnel office's, with Ratna's last quarter in it as Hendra drafted it. */
async function makeCase(origin: string, office: Api, { topUnitId, planId }: Loot): Promise<void> {
  const hendra = await apiOf(origin, plaju.hendra);
  const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
  const draft = { content, results: "as", conduct: "as", note: "" };
  accepted(await hendra.put(`/plans/${planId}/evaluations/q4/draft`, { revision: 0, draft }));
  const session = { year: 2026, interval: "q4", unitId: topUnitId, title: "Kalibrasi rekaan" };
  const sessionId = textIn(accepted(await office.post("/calibrations", session)), "sessionId");
  accepted(await hendra.post(`/calibrations/${sessionId}/cases`, { planId }));
}

/** A dialogue that the head wrote down, and after it a note with a next step, a milestone and a point. */
async function makeTalk(origin: string, { planId, indicatorId }: Pick<Loot, "planId" | "indicatorId">) {
  const [hendra, ratna] = [await apiOf(origin, plaju.hendra), await apiOf(origin, plaju.ratna)];
  const plan = `/plans/${planId}`;
  const held = { heldOn: "2026-11-20", agreed: "Loket 2 dibuka lebih pagi (rekaan)" };
  accepted(await hendra.post(`${plan}/dialogues`, held));
  const note = { visibility: "shared", talkedOn: "2026-11-20", seen: "Antrean pagi panjang (rekaan)" };
  const step = { nextStep: "Mencoba loket 2", nextStepOn: "2026-12-01" };
  accepted(await hendra.post(`${plan}/coaching-notes`, { ...note, ...step }));
  const milestone = { title: "Syarat satu halaman tersedia (rekaan)", dueOn: "2026-12-15" };
  accepted(await ratna.post(`${plan}/indicators/${indicatorId}/milestones`, milestone));
  accepted(await ratna.post(`${plan}/dialogue-points`, { body: "Kursus pelayanan (rekaan)" }));
}

/** Two figures that a measure wrote into Ratna's plan, one of which she disputes. */
const measuredSql = `
  with written as (
    insert into progress (agency_id, progress_id, plan_id, indicator_id, reached_on, value, recorded_at)
    select 1, gen_random_uuid(), $2, $3, day::date, 3, '2026-10-01'
    from unnest(array['2026-08-31', '2026-09-30']) as day
    returning progress_id, reached_on),
  measured as (
    insert into progress_measured (agency_id, progress_id, plan_id, indicator_id, measure, of_whom, pile, from_month,
      through_month, count, missing, computed_at)
    select 1, progress_id, $2, $3, 'case.closed', 'person', 'case', '2026-01', to_char(reached_on, 'YYYY-MM'), 3, 0,
      '2026-10-01'
    from written returning progress_id, through_month)
  insert into measured_dispute (agency_id, dispute_id, plan_id, indicator_id, progress_id, reason, raised_by, raised_at)
  select 1, gen_random_uuid(), $2, $3, progress_id, 'Ada yang belum terhitung (rekaan)', $1, '2026-10-02'
  from measured where through_month = '2026-09'`;

const lootSql = `
  with ratna as (select * from employee where nip = '${plaju.ratna.nip}'),
  planned as (select plan.* from plan join ratna using (agency_id, employee_id) where plan.year = 2026),
  held as (select appointment.* from appointment join ratna using (agency_id, employee_id))
  select ratna.employee_id as "employeeId", held.appointment_id as "appointmentId", held.position_id as "positionId",
    (select unit_id from position where position_id = held.position_id) as "unitId", planned.plan_id as "planId",
    (select employee_id from employee where nip = '${plaju.arif.nip}') as "otherEmployeeId",
    (select coalesce(max(delegation_id::text), '') from appraiser_delegation) as "delegationId",
    (select max(grant_id::text) from role_grant) as "grantId",
    (select import_id from employee_import order by uploaded_at desc limit 1) as "importId",
    (select job_id from employee_import order by uploaded_at desc limit 1) as "jobId",
    (select plan_id from plan join employee using (agency_id, employee_id) where nip = '${plaju.darto.nip}' and year = 2026) as "proposedPlanId",
    (select result_id from plan_result where plan_id = planned.plan_id order by ordinal limit 1) as "resultId",
    planned.appraiser_id as "headId",
    (select serves_id from plan_result where plan_id = planned.plan_id order by ordinal limit 1) as "headResultId",
    (select goal_id from goal where unit_id is null and year = 2026 order by ordinal limit 1) as "goalId",
    (select coalesce(max(expected_id::text), '') from expected_result) as "expectedId",
    (select indicator_id from plan_indicator where plan_id = planned.plan_id order by ordinal limit 1) as "indicatorId",
    (select coalesce(max(comment_id::text), '') from plan_comment where plan_id = planned.plan_id and reply_to is null) as "commentId",
    (select coalesce(max(suggestion_id::text), '') from plan_suggestion where plan_id = planned.plan_id) as "suggestionId",
    (select coalesce(max(absence_id::text), '') from absence) as "absenceId",
    (select progress_id from progress where plan_id = planned.plan_id order by recorded_at desc, progress_id desc limit 1) as "progressId",
    (select coalesce(max(evidence_id::text), '') from evidence where file_id is not null) as "evidenceId",
    (select coalesce(max(progress_id::text), '') from progress_measured where plan_id = planned.plan_id
      and through_month = '2026-08') as "measuredId",
    (select coalesce(max(dispute_id::text), '') from measured_dispute where plan_id = planned.plan_id) as "disputeId",
    (select coalesce(max(milestone_id::text), '') from milestone where plan_id = planned.plan_id) as "milestoneId",
    (select coalesce(max(note_id::text), '') from coaching_note where plan_id = planned.plan_id) as "noteId",
    (select coalesce(max(point_id::text), '') from dialogue_point where plan_id = planned.plan_id) as "pointId",
    (select coalesce(max(dialogue_id::text), '') from dialogue where plan_id = planned.plan_id) as "dialogueId",
    (select evaluation_id from evaluation where plan_id = planned.plan_id limit 1) as "evaluationId",
    (select unit_id from unit where parent_id is null limit 1) as "topUnitId",
    (select coalesce(max(case_id::text), '') from service_case where number = 'PLJ-2026-000001') as "counterCaseId",
    (select coalesce(max(service_id::text), '') from service_case where number = 'PLJ-2026-000001') as "serviceId",
    (select coalesce(max(ticket_id::text), '') from queue_ticket) as "ticketId",
    (select coalesce(max(objection_id::text), '') from objection) as "objectionId",
    (select coalesce(max(evidence_id::text), '') from objection_evidence) as "objectionEvidenceId",
    (select plan_id from plan join employee using (agency_id, employee_id) where nip = '${plaju.arif.nip}' and year = 2025) as "ratedPlanId",
    (select coalesce(max(import_id::text), '') from rating_import_line) as "ratingImportId",
    (select coalesce(max(import_id::text), '') from rating_import_problem) as "wrongRatingImportId",
    (select coalesce(max(rating_id::text), '') from national_rating) as "nationalId",
    (select coalesce(max(opening_id::text), '') from credit_opening) as "openingId",
    (select coalesce(max(evaluation_id::text), '') from evaluation join plan using (agency_id, plan_id)
      join employee using (agency_id, employee_id) where nip = '${plaju.arif.nip}' and interval = 'annual'
      and year = 2024) as "lowRatingId",
    (select coalesce(max(follow_up_id::text), '') from follow_up where kind = 'improvement') as "followUpId",
    (select coalesce(max(session_id::text), '') from calibration_session) as "sessionId",
    (select coalesce(max(case_id::text), '') from calibration_case) as "caseId",
    (select max(notification_id::text) from notification) as "notificationId",
    (select coalesce(max(feedback_id::text), '') from feedback where plan_id = planned.plan_id and audience = 'person') as "feedbackId",
    (select coalesce(max(feedback_id::text), '') from feedback where plan_id = planned.plan_id and link_id is not null) as "saidId",
    (select coalesce(max(request_id::text), '') from feedback_request) as "requestId",
    (select coalesce(max(link_id::text), '') from feedback_link) as "linkId",
    (select coalesce(max(code), '') from feedback_link) as "linkCode",
    (select employee_id from employee where nip = '${plaju.hendra.nip}') as "leaderId",
    (select coalesce(max(round_id::text), '') from feedback_round) as "roundId",
    (select coalesce(max(scenario_id::text), '') from what_if) as "scenarioId",
    (select coalesce(max(request_id::text), '') from erasure_request) as "erasureId",
    (select event_id from event where kind = 'evaluation.decided' and about = planned.employee_id
      order by event_id limit 1) as "recordId",
    (select coalesce(max(finding_id::text), '') from law_review_finding where about = planned.employee_id) as "findingId",
    (select coalesce(max(import_id::text), '') from sheet_import natural join sheet_source where noun = 'case') as "caseImportId",
    (select coalesce(max(import_id::text), '') from sheet_import natural join sheet_source where noun = 'survey') as "surveyImportId",
    (select coalesce(max(source_id::text), '') from sheet_source where noun = 'case') as "caseSourceId",
    (select coalesce(max(complaint_id::text), '') from complaint where agency_id = 1) as "complaintId",
    (select coalesce(min(number), '') from complaint join open_complaint using (agency_id, complaint_id)
      where agency_id = 1) as "complaintNumber",
    (select coalesce(max(point_id::text), '') from survey_point ) as "surveyPointId",
    (select coalesce(max(code), '') from survey_point ) as "surveyCode",
    (select coalesce(max(comment_id::text), '') from survey_comment where unit_id = (select unit_id from position
      where position_id = held.position_id)) as "surveyCommentId",
    (select coalesce(max(improvement_id::text), '') from survey_improvement) as "improvementId"
  from ratna, planned, held`;

/** One of each. */
async function lootIn(owner: pg.Client): Promise<Loot> {
  const { rows } = await owner.query(lootSql);
  return z.custom<Loot>((row) => z.record(z.string(), z.string()).safeParse(row).success).parse(rows[0]);
}
