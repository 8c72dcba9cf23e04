import { say } from "#platform/words/words.ts";
import type { PublishedComment } from "#service/survey/comment/published-comments.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showDay } from "#ui/locale.ts";
import { Improved } from "./improved.tsx";
import type { Improvement } from "./improvements.ts";
import { portalHref } from "./portal-href.ts";

type ImprovementsPageProps = {
  agencyId: number;
  agency: string;
  improvements: readonly Improvement[];
  comments: readonly PublishedComment[];
};

/** Does it help to say something? */
export const ImprovementsPage = ({ agencyId, agency, improvements, comments }: ImprovementsPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
    <Heading title={say("portal.improved")} lead={say("portal.improved.lead")} />
    {improvements.length > 0 && (
      <Card>
        <Improved improvements={improvements} />
      </Card>
    )}
    {comments.length > 0 && (
      <Card title={say("portal.comments")}>
        <p class="am-sub">{say("portal.comments.lead")}</p>
        {comments.map(({ unitName, month, body }) => (
          <Quote by={`${unitName}, ${showDay(month, "month")}`}>{body}</Quote>
        ))}
      </Card>
    )}
  </>
);
