import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showDay } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { LogCard } from "./log-card.tsx";
import type { LawInUse, Transparency } from "./transparency.schema.ts";
import { YearCard } from "./year-card.tsx";

/** What an agency decides about its people, by which rules, and how to check that the record stayed what it was. */
export const TransparencyPage = ({ found }: { found: Transparency }) => (
  <>
    <Heading
      eyebrow={say("transparency.eyebrow")}
      title={say("transparency.title", { agency: found.agency })}
      lead={say("transparency.lead")}
    >
      <LinkButton href="/periksa/bukti">{say("transparency.check-receipt")}</LinkButton>
    </Heading>
    <Columns aside={<LogCard found={found} />}>
      {found.years.length === 0 && (
        <EmptyState title={say("transparency.none.title")} text={say("transparency.none.text")} />
      )}
      {found.years.map((figures) => (
        <YearCard figures={figures} />
      ))}
      <Card title={say("transparency.laws")}>
        <p>{say("transparency.laws.lead")}</p>
        <Table
          caption={say("transparency.laws")}
          captionHidden
          address={{ path: `/transparansi/${found.agencyId}`, query: {} }}
          rows={found.laws.filter(({ sources }) => sources.length > 0)}
          columns={[
            {
              head: say("transparency.topic"),
              cell: ({ topic }: LawInUse) => sayIfKnown(`transparency.topic.${topic}`),
            },
            { head: say("transparency.article"), cell: ({ sources }) => <Sources sources={sources} /> },
          ]}
        />
      </Card>
    </Columns>
  </>
);

const Sources = ({ sources }: Pick<LawInUse, "sources">) => (
  <ul class="am-plain">
    {sources.map(({ from, ...source }) => (
      <li>
        <LawArticle source={source} />
        <span class="am-sub">{say("transparency.since", { day: showDay(from) })}</span>
      </li>
    ))}
  </ul>
);
