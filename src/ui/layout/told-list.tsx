import type { Definition } from "./definition-list.tsx";

/** Names and what is told of each at length: below each other on a phone, side by side where there is room. */
export const ToldList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="am-told">
    {items.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
