import type { Child } from "hono/jsx";

export type Definition = { term: Child; value: Child };

/** Names and their values, line by line. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="am-facts">
    {items.map((item) => (
      <div>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
);
