import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawsCard } from "./laws-card.tsx";
import { LogCard } from "./log-card.tsx";
import type { Transparency } from "./transparency.schema.ts";
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
    </Columns>
    <LawsCard laws={found.laws} />
  </>
);
