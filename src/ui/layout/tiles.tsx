import type { Child } from "hono/jsx";

export type Tile = { href: string; title: Child; text?: Child | undefined };

/** Ways in, side by side: each a link with a word on what waits behind it. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <ul class="am-tiles">
    {tiles.map((tile) => (
      <li>
        <a href={tile.href}>
          <strong>{tile.title}</strong>
          {tile.text && <span class="am-sub">{tile.text}</span>}
        </a>
      </li>
    ))}
  </ul>
);
