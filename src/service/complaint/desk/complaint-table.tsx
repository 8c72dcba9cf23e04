import { say } from "#platform/words/words.ts";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { StateTag, Tag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Listed } from "./listed.ts";

/** Why a list has nothing in it. */
export type EmptyOf = "open" | "late" | "closed" | "found" | "mine";

type TableProps = {
  title: string;
  complaints: readonly Listed[];
  address: Address;
  next?: string | null;
  empty: EmptyOf;
};

/** Complaints by what they are about; each number leads to its page below the list's address. */
export const ComplaintTable = ({ title, complaints, address, next = null, empty }: TableProps) => (
  <Table
    caption={title}
    captionHidden
    columns={columns(address.path)}
    rows={complaints}
    address={address}
    paging={{ next, previous: null }}
    empty={
      <EmptyState
        title={say(`complaint.desk.none.${empty}`)}
        text={say(`complaint.desk.none.${empty}.text`)}
      />
    }
  />
);

function columns(base: string): Column<Listed>[] {
  return [
    {
      head: say("complaint.column.report"),
      cell: ({ complaintId, number, subject, trackingId }) => (
        <>
          <a class="ds-link am-num" href={`${base}/${complaintId}`}>
            {number}
          </a>
          {trackingId && (
            <>
              {" "}
              <Tag>{say("complaint.lapor.tag", { trackingId })}</Tag>
            </>
          )}
          <div class="am-sub am-break">{subject}</div>
        </>
      ),
    },
    { head: say("complaint.column.about"), cell: (one) => <About one={one} /> },
    { head: say("complaint.column.unit"), cell: (one) => <Office one={one} /> },
    { head: say("complaint.column.stage"), cell: (one) => <StageTags one={one} /> },
    { head: say("complaint.column.due"), cell: (one) => momentOf(one) },
  ];
}

const About = ({ one: { kind, category, serviceName } }: { one: Listed }) => (
  <div>
    {say(`complaint.kind.${kind}`)}
    {category && `, ${say(`complaint.category.${category}`).toLowerCase()}`}
    {serviceName && <div class="am-sub">{serviceName}</div>}
  </div>
);

/** With whom it is; before it was passed on the office that it is about. */
const Office = ({ one: { unitName, aboutUnitName } }: { one: Listed }) => {
  if (unitName === null && aboutUnitName === null) return <>–</>;
  if (unitName === null) return <>{say("complaint.column.about-unit", { unit: aboutUnitName ?? "" })}</>;
  return (
    <div>
      {unitName}
      {aboutUnitName !== null && aboutUnitName !== unitName && (
        <div class="am-sub">{say("complaint.column.about-unit", { unit: aboutUnitName })}</div>
      )}
    </div>
  );
};

const StageTags = ({ one: { stage, closing, isLate, waitsForReply } }: { one: Listed }) => {
  if (stage === null)
    return <StateTag state="done">{closing ? say(`complaint.closing.${closing}.desk`) : undefined}</StateTag>;
  return (
    <div>
      {isLate && (
        <div>
          <StateTag state="urgent">{say("complaint.late")}</StateTag>
        </div>
      )}
      <StateTag state={waitsForReply ? "going" : "waiting"}>
        {waitsForReply ? say("complaint.waits-for-reply") : say(`complaint.stage.${stage}`)}
      </StateTag>
    </div>
  );
};

function momentOf({ dueAt, closedAt, waitsForReply }: Listed): string {
  if (closedAt) return say("complaint.closed-at", { when: showInstant(closedAt) });
  if (waitsForReply) return say("complaint.clock-stands");
  return dueAt ? showInstant(dueAt) : "–";
}
