import { ExchangeCrumbs } from "#appraisal/exchange/exchange-crumbs.tsx";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showList } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ShownProfile } from "./list-profiles.ts";

type MappingPageProps = {
  year: number;
  profiles: readonly ShownProfile[];
  shown: ShownProfile | undefined;
};

/** One question: which of our words stands in which of their columns, and how sure is anybody of it? */
export const MappingPage = ({ year, profiles, shown }: MappingPageProps) => (
  <>
    <ExchangeCrumbs year={year} />
    <Heading title={say("exchange.mapping")} lead={say("exchange.mapping.lead")} />
    <Tabs
      label={say("exchange.profile")}
      tabs={profiles.map(({ key, title }) => ({
        href: `/periode/${year}/pertukaran/kolom?profil=${key}`,
        label: title,
        current: key === shown?.key,
      }))}
    />
    {shown && <ProfileCard year={year} profile={shown} />}
  </>
);

const ProfileCard = ({ year, profile }: { year: number; profile: ShownProfile }) => (
  <Card title={profile.title} lead={say(`exchange.kind.${profile.kind}.lead`)}>
    {!profile.confirmed && (
      <Notice tone="warning" title={say("exchange.unconfirmed")}>
        {say("exchange.unconfirmed.text", { file: `exchange/${profile.key}.yaml` })}
      </Notice>
    )}
    <p class="am-sub">
      {say("exchange.source")}:{" "}
      {profile.source.url ? <a href={profile.source.url}>{profile.source.text}</a> : profile.source.text}
    </p>
    <p class="am-sub">
      {say("exchange.dates", { dates: profile.dates })}{" "}
      {say(profile.imports ? "exchange.reads" : "exchange.writes-only")}
    </p>
    <Table
      caption={say("exchange.mapping")}
      captionHidden
      columns={columns}
      rows={profile.columns}
      address={{ path: `/periode/${year}/pertukaran/kolom`, query: { profil: profile.key } }}
    />
  </Card>
);

type Row = ShownProfile["columns"][number];

const columns: readonly Column<Row>[] = [
  {
    get head() {
      return say("exchange.column");
    },
    cell: ({ heading, also }) => (
      <>
        {heading}
        {also.length > 0 && (
          <p class="am-sub am-small">{say("exchange.also", { names: showList(also, "or") })}</p>
        )}
      </>
    ),
  },
  {
    get head() {
      return say("exchange.field");
    },
    cell: ({ field, constant }) =>
      field ? sayIfKnown(`exchange.field.${field}`) : say("exchange.constant", { value: constant ?? "" }),
  },
  {
    get head() {
      return say("exchange.codes");
    },
    cell: ({ codes }) =>
      codes.length === 0 ? (
        "–"
      ) : (
        <ul class="am-plain">
          {codes.map(({ code, write }) => (
            <li>
              {codeName(code)} → {write}
            </li>
          ))}
        </ul>
      ),
  },
  {
    get head() {
      return say("exchange.sure");
    },
    cell: ({ confirmed }) =>
      confirmed ? (
        say("exchange.read-somewhere")
      ) : (
        <StateTag state="waiting">{say("exchange.unconfirmed")}</StateTag>
      ),
  },
];

/** "above" → "Di atas ekspektasi"; what has no words of its own stays as it is. */
function codeName(code: string): string {
  const known = sayIfKnown(`rules.value.${code}`);
  return known === `rules.value.${code}` ? code : known;
}
