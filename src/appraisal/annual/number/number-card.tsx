import { nameActing } from "#appraisal/name-acting.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { RatingNumber, RatingNumbers } from "./number.schema.ts";

/** "Nilai angka menurut PP 30/2019": the range with its article, and the numbers that people set inside it. */
export const NumberCard = ({ of }: { of: RatingNumbers }) => (
  <Card id="angka" title={say("rating-number.title")}>
    {of.because.map((step) => (
      <>
        <p>{explain(step).sentence}</p>
        <LawArticle source={step.article} />
      </>
    ))}
    {of.numbers.length > 0 ? (
      <Table
        caption={say("rating-number.set")}
        columns={columns(of)}
        rows={of.numbers}
        address={{ path: "", query: {} }}
      />
    ) : (
      <p class="am-sub">{say("rating-number.none")}</p>
    )}
    {of.maySet && (
      <LinkButton variant="secondary" href={`/evaluasi/${of.evaluationId}/angka`}>
        {say("rating-number.to-set")}
      </LinkButton>
    )}
  </Card>
);

function columns({ overall }: RatingNumbers) {
  return [
    {
      head: say("rating-number.value"),
      cell: (one: RatingNumber) => (
        <>
          <span class="am-strong">{showNumber(one.value)}</span>
          {one.overall !== overall && (
            <>
              <br />
              <span class="am-sub">
                {say("rating-number.of-older", { rating: say(`rules.value.${one.overall}`) })}
              </span>
            </>
          )}
        </>
      ),
    },
    { head: say("rating-number.purpose"), cell: ({ purpose }: RatingNumber) => purpose },
    {
      head: say("rating-number.reason"),
      cell: ({ reason, ideas }: RatingNumber) => (ideas ? `${reason} ${ideas}` : reason),
    },
    {
      head: say("rating-number.by"),
      cell: ({ setBy, actingFor, setAt }: RatingNumber) =>
        `${nameActing(setBy, actingFor)}, ${showInstant(setAt)}`,
    },
  ];
}
