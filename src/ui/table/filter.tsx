import type { Child, PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { type Address, cardOf, hrefWith } from "./address.ts";

export type FilterProps = {
  address: Address;
  /** The names of the fields inside (the children); all else in the query is kept, the place in the list is not. */
  names: readonly string[];
  /** Fields that are needed less often, with their names: folded away until one of them is used. */
  more?: { names: readonly string[]; fields: Child } | undefined;
  /** What is chosen now, in words: the fields are folded away behind it, so that the answer comes first. */
  chosen?: readonly string[] | undefined;
};

/** Narrows a table by GET, so that a filtered list is an address that can be sent to a colleague. */
export const Filter = (props: PropsWithChildren<FilterProps>) => (
  <search>
    {props.chosen ? (
      <Folded label={say("ui.table.filter-chosen", { chosen: props.chosen.join(" · ") })}>
        <FilterForm {...props} />
      </Folded>
    ) : (
      <FilterForm {...props} />
    )}
  </search>
);

const FilterForm = ({ address, names, more, children }: PropsWithChildren<FilterProps>) => {
  const own = [...names, ...(more?.names ?? [])];
  const left = [...own, "after", "before"];
  const kept = Object.entries(address.query).filter(([name]) => !left.includes(name));
  const isUsed = (name: string) => Boolean(address.query[name]);
  const cleared = Object.fromEntries(left.map((name) => [name, null]));
  return (
    <form class="am-filter" method="get" action={address.path + cardOf(address)}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <Submit variant="secondary">{say("ui.table.filter")}</Submit>
      {own.some(isUsed) && (
        <a class="ds-link" href={hrefWith(address, cleared)}>
          {say("ui.table.filter-clear")}
        </a>
      )}
      {more && (
        <details open={more.names.some(isUsed)}>
          <summary>{say("ui.table.filter-more")}</summary>
          <div class="am-filter">{more.fields}</div>
        </details>
      )}
    </form>
  );
};
