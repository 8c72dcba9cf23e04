import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { ownAddress } from "#platform/http/own-address.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { cancelJob, type JobState, jobState } from "#platform/jobs/job.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Progress } from "#ui/layout/progress.tsx";

const refreshSeconds = 2;

/** Where long work stands: "/pekerjaan/<id>?lalu=/impor/…" goes on to `lalu` once it is done. */
export function jobPages(pages: Pages): void {
  pages.get("/pekerjaan/:jobId", async (page) => {
    const job = await ask(page, jobState, { jobId: page.req.param("jobId") });
    const onward = ownAddress(page.req.query("lalu"));
    if (job.state === "done") return page.redirect(onward, 303);
    const goesOn = job.state !== "failed";
    return page.render(<JobPage job={job} onward={onward} />, {
      title: titleOf(job),
      ...(goesOn ? { refreshSeconds } : {}),
    });
  });

  pages.post("/pekerjaan/:jobId/berhenti", async (page) => {
    const form = await readForm(page);
    const { jobId } = await tell(page, cancelJob, form, { jobId: page.req.param("jobId") });
    return goTo(
      page,
      `/pekerjaan/${jobId}?${new URLSearchParams({ lalu: form.text("lalu") })}`,
      "flash.job.cancel-asked",
    );
  });
}

const JobPage = ({ job, onward }: { job: JobState; onward: string }) => (
  <>
    <Heading title={titleOf(job)} />
    <Card>
      {job.state === "failed" ? (
        <>
          <Notice tone="danger">{sayIfKnown(`error.${job.failure}`, job.failureFacts)}</Notice>
          <LinkButton href={onward}>{say("door.job.back")}</LinkButton>
        </>
      ) : (
        <>
          <Progress
            id="job"
            label={say(`door.job.${job.state}`)}
            value={job.total > 0 ? job.done : undefined}
            max={job.total || 1}
            words={job.total > 0 ? `${job.done} / ${job.total}` : say(`door.job.${job.state}`)}
            refreshSeconds={refreshSeconds}
          />
          <Button
            action={`/pekerjaan/${job.jobId}/berhenti`}
            variant="secondary"
            idempotencyKey={newFormKey()}
            hidden={{ lalu: onward }}
          >
            {say("door.job.cancel")}
          </Button>
        </>
      )}
    </Card>
  </>
);

function titleOf({ state }: JobState): string {
  return say(state === "failed" ? "door.job.failed" : "door.job.title");
}
