import type { z } from "zod";
import type { ListedUnit } from "#organisation/unit/list-units.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showNumber } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import type { Sort } from "#ui/table/sort.ts";
import { Table } from "#ui/table/table.tsx";
import { listColumns } from "./list.columns.tsx";
import type { listEmployees } from "./list-employees.ts";

export type ListView = {
  list: z.output<typeof listEmployees.definition.output>;
  units: readonly ListedUnit[];
  address: Address;
  sort: Sort;
  /** May read NIP, status and grade of everybody. */
  office: boolean;
  keeper: boolean;
};

export const ListPage = ({ list, units, address, sort, office, keeper }: ListView) => (
  <>
    <Heading title={say("employee.list.title")} lead={say("employee.list.lead", { count: list.total })}>
      {keeper && (
        <>
          <LinkButton href="/pegawai/baru" variant="secondary">
            {say("employee.add")}
          </LinkButton>{" "}
          <LinkButton href="/impor/daftar.xlsx" variant="quiet">
            {say("employee.list.for-import")}
          </LinkButton>
        </>
      )}
    </Heading>
    <Narrowing units={units} address={address} office={office} />
    <Card>
      <Table
        caption={say("employee.list.title")}
        captionHidden
        compact
        columns={listColumns(office)}
        rows={list.people}
        address={address}
        sort={sort}
        paging={{ next: list.next, previous: list.previous, words: wordsOf(list) }}
        downloads={downloadsOf(address)}
        empty={<EmptyState title={say("employee.list.none")} text={say("employee.list.none.text")} />}
      />
    </Card>
  </>
);

type NarrowingProps = Pick<ListView, "units" | "address" | "office">;

const Narrowing = ({ units, address, office }: NarrowingProps) => (
  <Filter
    address={address}
    names={["cari"]}
    more={{
      names: ["unit", "status", "tampil"],
      fields: <MoreFields {...{ units, address, office }} />,
    }}
  >
    <TextField
      name="cari"
      type="search"
      label={say(office ? "employee.list.search-nip" : "employee.list.search")}
      value={address.query.cari}
      optional
    />
  </Filter>
);

const MoreFields = ({ units, address, office }: NarrowingProps) => (
  <>
    <Select
      name="unit"
      label={say("employee.list.unit")}
      placeholder={say("employee.list.any-unit")}
      options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      value={address.query.unit}
      optional
    />
    {office && (
      <Select
        name="status"
        label={say("employee.list.status")}
        placeholder={say("employee.list.any-status")}
        options={["PNS", "PPPK"].map((status) => ({ value: status, label: status }))}
        value={address.query.status}
        optional
      />
    )}
    <Select
      name="tampil"
      label={say("employee.list.show")}
      placeholder={say("employee.list.serving")}
      options={[
        ...(office ? [{ value: "left", label: say("employee.list.left") }] : []),
        { value: "outside", label: say("employee.list.outside") },
      ]}
      value={address.query.tampil}
      optional
    />
  </>
);

function wordsOf({ people, total }: ListView["list"]): string {
  return say("employee.list.words", { shown: showNumber(people.length), total: showNumber(total) });
}

function downloadsOf({ query }: Address) {
  const href = (path: string) => hrefWith({ path, query }, { after: null, before: null });
  return { csv: href("/pegawai/unduh.csv"), xlsx: href("/pegawai/unduh.xlsx") };
}
