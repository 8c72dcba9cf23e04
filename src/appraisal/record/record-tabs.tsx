import { say } from "#platform/words/words.ts";
import { Tabs } from "#ui/layout/tabs.tsx";
import type { PersonOfRecord } from "./person-of-record.ts";

type RecordTabsProps = { person: PersonOfRecord; current: "records" | "readers" };

/** The two sides of somebody's record: what was done, and who looked. */
export const RecordTabs = ({ person, current }: RecordTabsProps) => (
  <Tabs
    label={say("record.tabs")}
    tabs={[
      {
        href: recordHref("/catatan", person),
        label: say("record.tab.records"),
        current: current === "records",
      },
      {
        href: recordHref("/catatan/pembaca", person),
        label: say("record.tab.readers"),
        current: current === "readers",
      },
    ]}
  />
);

/** A page about this person: their own has no name in its address. */
export function recordHref(path: string, { employeeId, isOwn }: PersonOfRecord): string {
  return isOwn ? path : `${path}?pegawai=${employeeId}`;
}
