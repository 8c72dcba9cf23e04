import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { Select } from "#ui/form/select.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import { componentName } from "./component-name.ts";
import type { ServiceView } from "./read-service.ts";
import type { Standard } from "./standard.schema.ts";
import { feeInWords, timeInWords } from "./standard-words.ts";

type VersionsPageProps = { service: ServiceView; law: Law; chosen: readonly [number, number] };

/** Two versions side by side: what differs stands first. */
export const VersionsPage = ({ service, law, chosen }: VersionsPageProps) => {
  const { versions, code } = service;
  const [newest, before] = versions;
  const one = versions.find(({ version }) => version === chosen[0]) ?? before ?? newest;
  const other = versions.find(({ version }) => version === chosen[1]) ?? newest;
  const path = `/standar/${code}/versi`;
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: say("standard.version", { version }),
  }));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/standar", label: say("standard.title") },
          { href: `/standar/${code}`, label: newest?.name ?? code },
        ]}
      />
      <Heading title={say("standard.compare")} lead={say("standard.compare.lead")} />
      <Card>
        <Filter
          address={{ path, query: { a: String(one?.version ?? ""), b: String(other?.version ?? "") } }}
          names={["a", "b"]}
        >
          <Select
            name="a"
            label={say("standard.compare.one")}
            value={String(one?.version)}
            options={options}
          />
          <Select
            name="b"
            label={say("standard.compare.other")}
            value={String(other?.version)}
            options={options}
          />
        </Filter>
        {one && other && <Differences one={one} other={other} law={law} />}
      </Card>
    </>
  );
};

type Difference = { label: string; one: string; other: string };

const Differences = ({ one, other, law }: { one: Standard; other: Standard; law: Law }) => {
  const rows = rowsOf(one, other, law);
  const differing = rows.filter((row) => row.one !== row.other);
  return (
    <Table
      caption={say("standard.compare.table", { count: differing.length })}
      columns={[
        { head: say("standard.component"), cell: ({ label }: Difference) => label },
        {
          head: say("standard.version", { version: one.version }),
          cell: (row) => <Paragraphs text={row.one || "–"} />,
        },
        {
          head: say("standard.version", { version: other.version }),
          cell: (row) => <Paragraphs text={row.other || "–"} />,
        },
      ]}
      rows={differing}
      address={{ path: "", query: {} }}
      empty={<EmptyState title={say("standard.compare.same")} text={say("standard.compare.same.text")} />}
    />
  );
};

function rowsOf(one: Standard, other: Standard, law: Law): Difference[] {
  const components = law.get("service-standard", "components").value;
  return [
    { label: say("standard.name"), one: one.name, other: other.name },
    ...components.map(({ code }) => ({
      label: componentName(code, law),
      one: toldOf(one, code),
      other: toldOf(other, code),
    })),
    {
      label: say("standard.weight"),
      one: String(one.complexityWeight),
      other: String(other.complexityWeight),
    },
  ];
}

function toldOf(standard: Standard, code: string): string {
  const words = standard.components[code] ?? "";
  if (code === "requirements") return standard.requirements.map(({ label }) => label).join("\n");
  if (code === "procedure") return standard.steps.map(({ label }) => label).join("\n");
  if (code === "fee") return feeInWords(standard.feeRupiah);
  return code === "time" ? `${timeInWords(standard.time)}\n${words}`.trim() : words;
}
