import type { z } from "zod";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ListedAccount, listCreditPoints } from "./list-credit-points.ts";

type Listed = z.output<typeof listCreditPoints.definition.output>;

/** Who is nearest to the next grade, for the personnel office. */
export const CreditListPage = ({ list, address }: { list: Listed; address: Address }) => (
  <>
    <Heading
      title={say("credit-points.list.title")}
      lead={say("credit-points.list.lead", { count: list.total, reached: list.reached })}
    />
    {list.withoutLevel > 0 && (
      <Notice tone="warning">{say("credit-points.list.without-level", { count: list.withoutLevel })}</Notice>
    )}
    <Card>
      <Table
        caption={say("credit-points.list.title")}
        captionHidden
        columns={columns()}
        rows={list.accounts}
        address={address}
        paging={{ next: list.next, previous: null }}
        empty={
          <EmptyState title={say("credit-points.list.none")} text={say("credit-points.list.none.text")} />
        }
      />
    </Card>
    <p class="am-sub">{say("credit-points.goals.careful")}</p>
  </>
);

function columns(): Column<ListedAccount>[] {
  return [
    { head: say("credit-points.list.who"), cell: whoCell },
    { head: say("credit-points.level"), cell: ({ level, grade }) => levelOf(level, grade) },
    { head: say("credit-points.have"), numeric: true, cell: totalCell },
    { head: say("credit-points.list.next"), cell: nextCell },
  ];
}

const whoCell = ({ employeeId, name, positionTitle }: ListedAccount) => (
  <>
    <a href={`/angka-kredit/${employeeId}`}>{name}</a>
    <br />
    <span class="am-sub">{positionTitle}</span>
  </>
);

function levelOf(level: ListedAccount["level"], grade: string | null): string {
  return `${say(`rules.value.${level}`)}, ${grade ?? "–"}`;
}

/** A total that begins at zero for want of a decree says so. */
const totalCell = ({ total, withoutDecree }: ListedAccount) => (
  <>
    {showNumber(total)}
    {withoutDecree && <p class="am-sub am-small">{say("credit-points.list.without-decree")}</p>}
  </>
);

const nextCell = ({ rank }: ListedAccount) => {
  if (!rank) return say("credit-points.list.no-next");
  if (rank.missing === 0) return <StateTag state="done">{say("credit-points.list.enough")}</StateTag>;
  const facts = { missing: showNumber(rank.missing), points: showNumber(rank.points) };
  return rank.by
    ? say("credit-points.list.missing-by", { ...facts, month: showDay(rank.by, "month") })
    : say("credit-points.list.missing", facts);
};
