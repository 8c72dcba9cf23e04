import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { appraisalJobs, appraisalSchedules } from "#appraisal/jobs.ts";
import { appraisalNouns } from "#appraisal/nouns.ts";
import { appraisalPages } from "#appraisal/pages.ts";
import { appraisalPersonalData } from "#appraisal/personal-data.ts";
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { appraisalWaiting } from "#appraisal/waiting.ts";
import { accountPages } from "#doors/account/account.tsx";
import { agencyBook } from "#doors/agency-book.ts";
import { apiReferencePages } from "#doors/api-reference.tsx";
import { callerAddress } from "#doors/caller-address.ts";
import { documentCheckPages } from "#doors/document-check.tsx";
import { frame } from "#doors/frame.tsx";
import { healthRoutes } from "#doors/health.ts";
import { homePages } from "#doors/home.ts";
import { jobPages } from "#doors/job.tsx";
import { ledgerFiles } from "#doors/ledger-files.ts";
import { mailPages } from "#doors/mails.tsx";
import { notificationPages } from "#doors/notifications.tsx";
import { portalBook } from "#doors/portals.ts";
import { preferencePages, readersLanguage } from "#doors/preferences.ts";
import { noSuchPage, problems } from "#doors/problem.tsx";
import { receiptCheckPages } from "#doors/receipt-check.tsx";
import { requestLine } from "#doors/request-line.ts";
import { serviceHubPages } from "#doors/service-hub.tsx";
import { callers } from "#doors/session.ts";
import { openSharedPages } from "#doors/shared-pages.ts";
import { apiSignIn } from "#doors/sign-in/api-sign-in.ts";
import { invitationPages } from "#doors/sign-in/invitation.tsx";
import { signInPages } from "#doors/sign-in/sign-in.tsx";
import { receiptCheck } from "#ledger/receipt/receipt-check.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { measureProcedures } from "#measures/measure.procedures.ts";
import { measurePages } from "#measures/page/measure.pages.tsx";
import { measurePersonalData } from "#measures/personal-data.ts";
import { refreshTouched } from "#measures/refresh.ts";
import { measureRegistry } from "#measures/registry.ts";
import { organisationJobs, organisationSchedules } from "#organisation/jobs.ts";
import { organisationNouns } from "#organisation/nouns.ts";
import { organisationPages } from "#organisation/pages.ts";
import { organisationPersonalData } from "#organisation/personal-data.ts";
import { organisationProcedures } from "#organisation/procedures.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { apiDoor, apiPrefix } from "#platform/http/api.ts";
import type { Assets } from "#platform/http/assets.ts";
import { noPlainForms } from "#platform/http/form-body.ts";
import { openMetrics } from "#platform/http/metrics.ts";
import { sameOrigin } from "#platform/http/origin.ts";
import { packing } from "#platform/http/packing.ts";
import type { PageContext, PageEnv } from "#platform/http/page-env.ts";
import { securityHeaders } from "#platform/http/security-headers.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { cancelJob, jobState } from "#platform/jobs/job.ts";
import { myNotifications, readNotifications, unreadCount } from "#platform/notifications/notification.ts";
import { mailOutbox } from "#platform/notifications/outbox.ts";
import { personalDataOf } from "#platform/personal-data/holding.ts";
import { platformPersonalData } from "#platform/personal-data/platform-holdings.ts";
import type { Services } from "#platform/procedures/services.ts";
import { checkDocument } from "#platform/verification/document-check.ts";
import { documentReceipt } from "#platform/verification/document-receipt.ts";
import { myWaiting } from "#platform/waiting/my-waiting.ts";
import { serviceJobs, serviceSchedules } from "#service/jobs.ts";
import { serviceNouns } from "#service/nouns.ts";
import { servicePages } from "#service/pages.ts";
import { servicePersonalData } from "#service/personal-data.ts";
import { servicePiles } from "#service/piles.ts";
import { serviceProcedures } from "#service/procedures.ts";
import { serviceWaiting } from "#service/waiting.ts";

/** Everything that Ampera can do: the pages, the REST API and the command line all call these. */
export const router = {
  ...organisationProcedures,
  ...appraisalProcedures,
  ...serviceProcedures,
  measure: measureProcedures,
  job: { state: jobState, cancel: cancelJob },
  notification: { mine: myNotifications, unreadCount, read: readNotifications },
  mail: { outbox: mailOutbox },
  waiting: { mine: myWaiting },
  document: { check: checkDocument, receipt: documentReceipt },
  receipt: { check: receiptCheck },
};

/** Long work, by name. */
export const jobKinds = [...organisationJobs, ...appraisalJobs, ...serviceJobs];
/** What the record says of each kind of subject. */
export const nouns = recordNouns(organisationNouns, appraisalNouns, serviceNouns);
/** What is held of a person, for their own file and for erasure. */
export const personalData = personalDataOf(
  platformPersonalData,
  measurePersonalData,
  organisationPersonalData,
  appraisalPersonalData,
  servicePersonalData,
);
/** Work that comes back by the clock. */
export const schedules = [
  ...organisationSchedules,
  ...appraisalSchedules,
  ...serviceSchedules,
  refreshTouched,
];
/** What can be measured. */
export const measures = measureRegistry(...servicePiles);
/** What can wait for somebody on their first page. */
export const waiting = [...serviceWaiting, ...appraisalWaiting];

export type AppParts = {
  services: Services;
  identity: Identity;
  assets: Assets;
  trustedProxies: number;
  isDraining: () => boolean;
};

const bodyMb = 25; // a workbook of 25,000 people is under 4 MB; an evidence file 10 MB at most
const receiptBodyBytesMax = 300_000; // JSON in JSON: anybody may send it, so no more is read
/** Words of anybody: what a device kept while it was offline is 50 answers with their comments. Files come as forms. */
const wordsBytesMax = 200_000;
const tooLarge = refusal<{ maximumMb: number }>("http.too-large", "too-large");

/** The whole of Ampera as one web application. Every slice is mounted here, by name. */
export function composeApp({
  services,
  identity,
  assets,
  trustedProxies,
  isDraining,
}: AppParts): Hono<PageEnv> {
  const metrics = openMetrics(services.database);
  const agencies = agencyBook(services);
  const shared = openSharedPages(services.clock);
  const app = new Hono<PageEnv>();
  app.onError(problems(services.log));
  app.notFound(noSuchPage);
  app.route("/", healthRoutes(services.database, metrics, isDraining));
  app.use(requestLine(services.log), metrics.observe, securityHeaders(services.origin.startsWith("https:")));
  app.route("/", assets.routes);
  app.use("/ledger/*", packing());
  app.route("/", ledgerFiles(services.database));
  const addressOf = (page: PageContext) => callerAddress(page, trustedProxies);
  app.use(
    packing(),
    shared.answer,
    readersLanguage,
    callers(services, identity, agencies, addressOf),
    frame(assets, agencies, shared.send),
  );
  app.use(sameOrigin(services.origin), bodyLimit({ maxSize: bodyMb * 1024 * 1024, onError: refuseLarge }));
  app.all("/api/auth/*", (page) => identity.handler(page.req.raw, callerAddress(page, trustedProxies)));
  limitWordsOfAnybody(app);
  app.use(`${apiPrefix}/*`, noPlainForms());
  apiSignIn(app, identity, trustedProxies);
  apiReferencePages(app, router, services.origin);
  app.use(`${apiPrefix}/*`, apiDoor(router));
  homePages(app);
  serviceHubPages(app);
  preferencePages(app);
  signInPages(app, identity, trustedProxies, portalBook(services));
  invitationPages(app, identity);
  accountPages(app, identity, trustedProxies);
  notificationPages(app);
  mailPages(app);
  jobPages(app);
  documentCheckPages(app);
  receiptCheckPages(app);
  subjectPages(app);
  return app;
}

function subjectPages(app: Hono<PageEnv>): void {
  organisationPages(app);
  appraisalPages(app);
  measurePages(app);
  servicePages(app);
}

function refuseLarge(): never {
  throw tooLarge({ maximumMb: bodyMb });
}

/** What anybody may send without an account is read no further than its longest can be. */
function limitWordsOfAnybody(app: Hono<PageEnv>): void {
  app.use(`${apiPrefix}/receipts/check`, bodyLimit({ maxSize: receiptBodyBytesMax, onError: refuseLarge }));
  const wordsOnly = bodyLimit({ maxSize: wordsBytesMax, onError: refuseLarge });
  app.use(`${apiPrefix}/public-service/:agencyId/survey/*`, wordsOnly);
  app.on("POST", [`${apiPrefix}/public-service/*`, `${apiPrefix}/sign-in`], (page, next) =>
    page.req.header("content-type")?.startsWith("multipart/") ? next() : wordsOnly(page, next),
  );
}
