import { say } from "#platform/words/words.ts";
import type { OrgNode } from "#ui/chart/org-nodes.ts";
import { OrgTree } from "#ui/chart/org-tree.tsx";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showNumber } from "#ui/locale.ts";
import type { UnitInTree } from "./unit-tree.ts";

/** With more units than this the picture shows the top and what is right below it; no picture shows more boxes. */
const wholePictureMax = 60;

/** The whole agency: a picture on a wide screen, a list that folds for everybody. */
export const OrganisationPage = ({ units, keeper }: { units: readonly UnitInTree[]; keeper: boolean }) => (
  <>
    <Heading title={say("organisation.title")} lead={leadOf(units)}>
      {keeper && (
        <LinkButton href="/instansi" variant="secondary">
          {say("agency.title")}
        </LinkButton>
      )}
    </Heading>
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
          <OrgTree
            id="organisasi"
            title={say("organisation.tree")}
            nodes={nodesOf(units)}
            picturedLevels={units.length > wholePictureMax ? 2 : undefined}
          />
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
  const people = units
    .filter(({ parentId }) => parentId === null)
    .reduce((sum, unit) => sum + unit.people, 0);
  return say("organisation.lead", { units: units.length, people });
}

function nodesOf(units: readonly UnitInTree[]): OrgNode[] {
  const nameOf = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return units.map(({ unitId, parentId, name, head, people }) => ({
    id: unitId,
    parentId,
    label: withoutParent(name, nameOf.get(parentId ?? "")),
    note: say("unit.note", { head: head?.name ?? say("unit.no-head"), people: showNumber(people) }),
    href: `/organisasi/unit/${unitId}`,
  }));
}

/** "Seksi Pemerintahan Kelurahan Komperta" below "Kelurahan Komperta" is "Seksi Pemerintahan". */
function withoutParent(name: string, parent: string | undefined): string {
  return parent && name.endsWith(` ${parent}`) ? name.slice(0, -parent.length - 1) : name;
}
