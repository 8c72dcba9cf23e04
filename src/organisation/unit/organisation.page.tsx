import { say } from "#platform/words/words.ts";
import { OrgTree } from "#ui/chart/org-tree.tsx";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showNumber } from "#ui/locale.ts";
import type { UnitInTree } from "./unit-tree.ts";

/** The whole agency: a picture on a wide screen, a list that folds for everybody. */
export const OrganisationPage = ({ units, keeper }: { units: readonly UnitInTree[]; keeper: boolean }) => (
  <>
    <Heading title={say("organisation.title")} lead={leadOf(units)} />
    {units.length === 0 ? (
      <Card>
        <EmptyState title={say("organisation.none")} text={say("organisation.none.text")}>
          {keeper && <LinkButton href="/impor">{say("organisation.none.import")}</LinkButton>}
        </EmptyState>
      </Card>
    ) : (
      <>
        <Search />
        <Card>
          <OrgTree id="organisasi" title={say("organisation.tree")} nodes={units.map(nodeOf)} />
        </Card>
      </>
    )}
  </>
);

const Search = () => (
  <search>
    <form class="am-filter" method="get" action="/pegawai">
      <TextField name="cari" type="search" label={say("organisation.search")} optional />
      <Submit variant="secondary">{say("organisation.search.button")}</Submit>
    </form>
  </search>
);

function leadOf(units: readonly UnitInTree[]): string | undefined {
  if (units.length === 0) return undefined;
  const people = units.filter(({ parentId }) => parentId === null).reduce((sum, unit) => sum + unit.people, 0);
  return say("organisation.lead", { units: units.length, people });
}

function nodeOf({ unitId, parentId, name, head, people }: UnitInTree) {
  const led = head?.name ?? say("unit.no-head");
  const note = say("unit.note", { head: led, people: showNumber(people) });
  return { id: unitId, parentId, label: name, note, href: `/organisasi/unit/${unitId}` };
}
