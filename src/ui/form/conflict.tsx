import { say } from "#platform/words/words.ts";
import { Notice } from "#ui/layout/notice.tsx";
import { Table } from "#ui/table/table.tsx";

export type Compared = { label: string; typed: string; kept: string };

/** Somebody saved first: what was typed and what is there now, side by side, where the two differ. */
export const Conflict = ({ compared }: { compared: readonly Compared[] }) => {
  const differing = compared.filter(({ typed, kept }) => typed !== kept);
  return (
    <div class="am-stack">
      <Notice tone="warning" title={say("conflict.title")}>
        {say(differing.length > 0 ? "conflict.text" : "conflict.same")}
      </Notice>
      {differing.length > 0 && (
        <Table
          caption={say("conflict.table")}
          columns={[
            { head: say("conflict.field"), cell: (row) => row.label },
            { head: say("conflict.typed"), cell: (row) => row.typed || "–" },
            { head: say("conflict.kept"), cell: (row) => row.kept || "–" },
          ]}
          rows={differing}
          address={{ path: "", query: {} }}
        />
      )}
    </div>
  );
};
