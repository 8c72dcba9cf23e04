import type { Result } from "#appraisal/plan/plan-content.ts";
import { Card } from "#ui/layout/card.tsx";
import { Hint, hasHint } from "./hint.tsx";

type AdviceCardProps = { results: readonly Result[]; title: string; lead: string };

/** What could be said more clearly, before a plan leaves somebody's hands: to talk about, never in the way. */
export const AdviceCard = ({ results, title, lead }: AdviceCardProps) => {
  const vague = results.flatMap((result) => result.indicators).filter(hasHint);
  return vague.length === 0 ? null : (
    <Card title={title} lead={lead}>
      {vague.map((indicator) => (
        <Hint indicator={indicator} />
      ))}
    </Card>
  );
};
