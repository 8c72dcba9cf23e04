import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import type { Agreement } from "./fairness.schema.ts";
import { MeaningOf } from "./meaning.tsx";

/** Whether the annual rating follows from what was said during the year, or comes as a surprise. */
export const AgreementCard = ({ agreement }: { agreement: Agreement | null }) => (
  <Card title={say("calibration.agreement")} lead={say("calibration.agreement.lead")}>
    {agreement ? (
      <>
        <Bars caption={say("calibration.agreement")} captionHidden bars={barsOf(agreement)} />
        <p>{kappaWords(agreement)}</p>
      </>
    ) : (
      <EmptyState title={say("calibration.agreement.none")} text={say("calibration.agreement.none.text")} />
    )}
    <MeaningOf of="agreement" />
  </Card>
);

function barsOf({ people, ...counts }: Agreement) {
  return (["higher", "same", "lower"] as const).map((which) => ({
    label: say(`calibration.agreement.${which}`),
    value: counts[which],
    shown: say("calibration.people-share", {
      count: counts[which],
      share: showShare(counts[which] / people),
    }),
  }));
}

function kappaWords({ kappa }: Agreement): string {
  if (!kappa) return say("calibration.agreement.by-chance");
  const { estimate, lower, upper } = kappa;
  return say("calibration.agreement.kappa", {
    kappa: showNumber(estimate, 2),
    lower: showNumber(lower, 2),
    upper: showNumber(upper, 2),
  });
}
