import type { z } from "zod";
import { kindInWords } from "#appraisal/record/record-words.ts";
import type { Known } from "#appraisal/record/then-and-now.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Finding } from "./finding.schema.ts";
import type { readLawReview } from "./read-review.ts";

export const reviewPath = "/catatan/tinjau";

type Answer = z.output<typeof readLawReview.definition.output>;
type ReviewPageProps = { review: Answer; show: "open" | "all"; address: Address; attempt: Attempt };

/** One question: which decisions rest on a law that was known only later? */
export const ReviewPage = ({ review, show, address, attempt }: ReviewPageProps) => (
  <>
    <Heading title={say("law-review.title")} lead={say("law-review.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <LastCard review={review} />
    <Card id="temuan" title={say("law-review.findings")}>
      <Tabs
        label={say("law-review.show")}
        tabs={(["open", "all"] as const).map((one) => ({
          href: hrefWith(address, { tampil: one === "all" ? "semua" : null, after: null }),
          label: say(`law-review.show.${one}`),
          current: show === one,
        }))}
      />
      <Table
        caption={say("law-review.findings")}
        captionHidden
        columns={columns()}
        rows={review.findings}
        address={address}
        paging={{ next: review.next, previous: null }}
        empty={
          <EmptyState
            title={say("law-review.none")}
            text={say(review.finished ? "law-review.none.text" : "law-review.none.never")}
          />
        }
      />
    </Card>
  </>
);

const LastCard = ({ review: { running, finished } }: { review: Answer }) => (
  <Card>
    {finished?.finishedAt ? (
      <p>
        {say("law-review.last", {
          when: showInstant(finished.finishedAt),
          decisions: finished.decisions ?? 0,
          found: finished.found ?? 0,
        })}
      </p>
    ) : (
      <p>{say("law-review.never")}</p>
    )}
    <p class="am-sub">{say("law-review.daily")}</p>
    {running ? (
      <StateTag state="going">{say("law-review.running")}</StateTag>
    ) : (
      <Button action={reviewPath} variant="secondary" idempotencyKey={newFormKey()}>
        {say("law-review.start")}
      </Button>
    )}
  </Card>
);

function columns(): Column<Finding>[] {
  return [
    { head: say("law-review.whose"), cell: whoseCell },
    { head: say("law-review.then"), cell: ({ rule, knownThen }) => knownInWords(rule, knownThen) },
    { head: say("law-review.now"), cell: ({ rule, knownNow }) => knownInWords(rule, knownNow) },
    { head: say("law-review.state"), cell: stateCell },
  ];
}

const whoseCell = ({ findingId, kind, name }: Finding) => (
  <>
    <a href={`${reviewPath}/${findingId}`}>{kindInWords(kind)}</a>
    <br />
    <span class="am-sub">{name}</span>
  </>
);

/** What a rule came to, by what was known on one day. */
function knownInWords(rule: string, known: Known | null): string {
  if (known === null) return say("then-now.nothing");
  const { article, inputs, outcome } = known;
  return explain({ rule, article, inputs, outcome }).sentence;
}

const stateCell = ({ differs, verdict }: Finding) => (
  <div>
    <StateTag state={verdict === null ? "waiting" : verdict === "stays" ? "done" : "going"}>
      {say(`law-review.state.${verdict ?? "open"}`)}
    </StateTag>
    <br />
    <span class="am-sub">{say(differs ? "law-review.outcome-differs" : "law-review.outcome-same")}</span>
  </div>
);
