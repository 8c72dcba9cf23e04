import { measureName, pileName } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { Dispute } from "./read-dispute.ts";

type Waiting = Pick<Dispute, "disputeId" | "measure" | "pile" | "raisedAt">;

/** Figures from the services that somebody disputes, for who keeps the services. */
export const DisputesPage = ({ disputes }: { disputes: readonly Waiting[] }) => (
  <>
    <Heading title={say("measured.disputes")} lead={say("measured.disputes.lead")} />
    <Card>
      <Table
        caption={say("measured.disputes")}
        captionHidden
        address={{ path: "/sanggahan", query: {} }}
        columns={[
          {
            head: say("measured.disputes.figure"),
            cell: ({ disputeId, measure }) => <a href={`/sanggahan/${disputeId}`}>{measureName(measure)}</a>,
          },
          { head: say("measure.pile"), cell: ({ pile }) => pileName(pile) },
          { head: say("measured.disputes.since"), cell: ({ raisedAt }) => showInstant(raisedAt) },
        ]}
        rows={disputes}
        empty={<EmptyState title={say("measured.disputes.none")} text={say("measured.disputes.none.text")} />}
      />
    </Card>
  </>
);
