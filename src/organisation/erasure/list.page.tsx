import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ErasureRequest } from "./erasure.schema.ts";
import { categoryName, StateOf } from "./erasure-words.tsx";

export type Shown = "waiting" | "all" | "expired";

/** The ways of the personnel office to what is to be erased. */
export const ErasureTabs = ({ shown }: { shown: Shown }) => (
  <Tabs
    label={say("erasure.list.title")}
    tabs={[
      { href: "/permintaan-hapus", label: say("erasure.list.waiting"), current: shown === "waiting" },
      { href: "/permintaan-hapus?semua=ya", label: say("erasure.list.all"), current: shown === "all" },
      {
        href: "/permintaan-hapus/masa-simpan",
        label: say("erasure.expired.title"),
        current: shown === "expired",
      },
    ]}
  />
);

type ListPageProps = {
  shown: "waiting" | "all";
  requests: readonly ErasureRequest[];
  next: string | null;
  address: Address;
};

/** One question: which requests wait for an answer, and until when? */
export const ListPage = ({ shown, requests, next, address }: ListPageProps) => (
  <>
    <Heading title={say("erasure.list.title")} lead={say("erasure.list.lead")} />
    <ErasureTabs shown={shown} />
    <Card>
      <Table
        caption={say("erasure.list.title")}
        captionHidden
        columns={columns()}
        rows={requests}
        address={address}
        paging={{ next, previous: null }}
        empty={
          <EmptyState
            title={say(shown === "all" ? "erasure.list.none" : "erasure.list.none-waiting")}
            text={say("erasure.list.none.text")}
          />
        }
      />
    </Card>
  </>
);

function columns(): Column<ErasureRequest>[] {
  return [
    {
      head: say("erasure.column.what"),
      cell: (request) => (
        <>
          <a href={`/permintaan-hapus/${request.requestId}`}>{request.name}</a>
          <br />
          <span class="am-sub">{categoryName(request)}</span>
        </>
      ),
    },
    { head: say("erasure.column.state"), cell: ({ state }) => <StateOf state={state} /> },
    { head: say("erasure.column.asked"), cell: ({ askedAt }) => showInstant(askedAt) },
    { head: say("erasure.column.due"), cell: ({ answerDue }) => showInstant(answerDue) },
  ];
}
