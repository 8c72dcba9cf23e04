import type { ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import { Refusal, refusal } from "#platform/errors/refusal.ts";
import { apiPrefix, apiProblem } from "#platform/http/api.ts";
import type { PageContext, PageEnv } from "#platform/http/page-env.ts";
import { headersOf, statusOf } from "#platform/http/status.ts";
import type { Log } from "#platform/log/log.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Problem } from "#ui/page/problem.tsx";

const notFound = refusal("http.not-found", "not-found");
const fault = refusal("http.fault", "unavailable");

/** A page that does not exist. */
export const noSuchPage: NotFoundHandler<PageEnv> = (page) => problemPage(page, notFound());

/**
 * Every fault of a page ends here: a refusal is said as it is, anything else is logged under the request's id and
 * said as ours. Who must sign in first is sent there and comes back.
 */
export function problems(log: Log): ErrorHandler<PageEnv> {
  return (error, page) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof Refusal) {
      logCause(log, page, error);
      if (
        error.code === "procedure.sign-in-needed" &&
        page.req.method === "GET" &&
        !page.req.path.startsWith(apiPrefix)
      )
        return signInFirst(page);
      return problemPage(page, error);
    }
    const stack = error instanceof Error ? error.stack : "unknown";
    log.error({
      event: "page.fault",
      requestId: page.get("requestId"),
      route: routePath(page, -1),
      stack,
    });
    return problemPage(page, fault(), 500);
  };
}

/** A refusal that hides a fault of ours (a template, a lost server) is said kindly and logged fully. */
function logCause(log: Log, page: PageContext, { code, cause }: Refusal): void {
  if (cause === undefined) return;
  const fault = cause instanceof Error ? cause.message : String(cause);
  log.error({ event: "page.refused", requestId: page.get("requestId"), code, fault });
}

function signInFirst(page: PageContext): Response {
  const { pathname, search } = new URL(page.req.url);
  return page.redirect(`/masuk?${new URLSearchParams({ kembali: pathname + search })}`, 303);
}

function problemPage(
  page: PageContext,
  refused: Refusal,
  status = statusOf(refused),
): Response | Promise<Response> {
  for (const [name, value] of Object.entries(headersOf(refused))) page.header(name, value);
  if (page.req.path.startsWith(`${apiPrefix}/`)) return page.json(apiProblem(refused), status);
  if (!page.get("call")) return page.text(sayIfKnown(`error.${refused.code}`, refused.facts), status); // the frame needs a caller
  const isSignedOut = refused.code === "procedure.sign-in-needed";
  const sentence = sayIfKnown(`error.${refused.code}`, refused.facts);
  const title = refused.code === "procedure.not-allowed" ? say("door.problem.not-allowed") : sentence;
  return page.render(
    <Problem
      title={title}
      text={title === sentence ? undefined : sentence}
      kept={isSignedOut ? say("door.problem.kept") : undefined}
      reference={status >= 500 ? page.get("requestId") : undefined}
    >
      {isSignedOut && <LinkButton href="/masuk">{say("door.problem.sign-in")}</LinkButton>}
      {refused.next && <LinkButton href={refused.next.href}>{sayIfKnown(refused.next.label)}</LinkButton>}
      <LinkButton href="/" variant={refused.next ? "secondary" : undefined}>
        {say("door.problem.home")}
      </LinkButton>
    </Problem>,
    { title, status },
  );
}
