import { nameActing } from "#appraisal/name-acting.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { LineVerdict } from "./organisation-rating.schema.ts";
import { lineWords, verdictWords } from "./organisation-rating-words.ts";
import type { OrganisationView } from "./read-rating.ts";
import { isStale, standOf } from "./stand.ts";

/** Each line of the pattern against the people, in words, and why it is as it is. */
export const PatternCard = ({ view, href }: { view: OrganisationView; href: string }) => {
  const { pattern, spread } = view;
  if (!pattern)
    return (
      <Card title={say("organisation-rating.pattern")} lead={say("organisation-rating.pattern.not-yet")} />
    );
  return (
    <Card title={say("organisation-rating.pattern")} lead={say("organisation-rating.pattern.lead")}>
      {spread.verdicts.length > 0
        ? spread.verdicts.map((verdict) => <Line verdict={verdict} people={spread.rated} />)
        : pattern.lines.map((line) => <Group title={lineWords(line)} />)}
      <Reason view={view} href={href} />
    </Card>
  );
};

const looks: Record<LineVerdict["state"], State> = {
  met: "done",
  departs: "late",
  "no-such-share": "closed",
  "no-room": "closed",
};

const Line = ({ verdict, people }: { verdict: LineVerdict; people: number }) => (
  <Group title={lineWords(verdict.line)}>
    <p>
      <StateTag state={looks[verdict.state]}>
        {say(`organisation-rating.state.${verdict.state === "no-room" ? "no-such-share" : verdict.state}`)}
      </StateTag>
    </p>
    <p>{verdictWords(verdict, people)}</p>
  </Group>
);

const Reason = ({ view, href }: { view: OrganisationView; href: string }) => {
  const { spread, canExplain } = view;
  const { reason } = spread;
  const stand = standOf(spread);
  return (
    <>
      {reason && (
        <Quote
          by={say("organisation-rating.reason-by", {
            name: nameActing(reason.writtenByName, reason.actingFor),
            when: showInstant(reason.writtenAt),
          })}
        >
          {reason.body}
        </Quote>
      )}
      {reason && isStale(spread) && <p class="am-sub">{say("organisation-rating.reason.stale")}</p>}
      {stand === "missing" && !canExplain && <p>{say("organisation-rating.reason.missing")}</p>}
      {canExplain && (
        <>
          {stand === "missing" && <p>{say("organisation-rating.reason.asked")}</p>}
          <LinkButton href={`${href}/alasan`} variant={stand === "missing" ? "primary" : "secondary"}>
            {say(reason ? "organisation-rating.reason.renew" : "organisation-rating.reason.write")}
          </LinkButton>
        </>
      )}
    </>
  );
};
