import { say } from "#platform/words/words.ts";
import { drawnOnce } from "#ui/drawn-once.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type Place = {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean | undefined;
  /** How much is new there. */
  unread?: number | undefined;
};

/** A thumb reaches five places; with more, the fifth is the way to the rest. */
const placesAtTheBottom = 5;
/** With more, a wide screen has them in a line of their own under the name. */
const placesInOneLine = 7;
const shownUnreadMax = 99;

/**
 * Where one can go. In the top bar on a wide screen, at the bottom of a phone: the same list, so that it is
 * read once. Places beyond the fourth stand twice in the page, and CSS shows one of the two.
 */
export const Places = drawnOnce(({ places }: { places: readonly Place[] }) => {
  const crowded = places.length > placesAtTheBottom;
  const first = crowded ? places.slice(0, placesAtTheBottom - 1) : places;
  const rest = places.slice(first.length);
  return (
    <nav
      class="am-places"
      data-many={places.length > placesInOneLine ? "" : undefined}
      aria-label={say("ui.page.places")}
    >
      <ul>
        {first.map((place) => (
          <PlaceItem place={place} />
        ))}
        {rest.map((place) => (
          <PlaceItem place={place} wideOnly />
        ))}
        {crowded && <More places={rest} />}
      </ul>
    </nav>
  );
});

const PlaceItem = ({ place, wideOnly }: { place: Place; wideOnly?: boolean }) => (
  <li class={wideOnly ? "am-wide-only" : undefined}>
    <a href={place.href} aria-current={place.current ? "page" : undefined}>
      <Icon name={place.icon} />
      <span>{place.label}</span>
      <Unread count={place.unread ?? 0} />
    </a>
  </li>
);

const More = ({ places }: { places: readonly Place[] }) => (
  <li class="am-more">
    <details data-menu>
      <summary data-here={places.some((place) => place.current) ? "" : undefined}>
        <Icon name="more" />
        <span>{say("ui.page.more")}</span>
        <Unread count={places.reduce((sum, { unread = 0 }) => sum + unread, 0)} />
      </summary>
      <ul>
        {places.map((place) => (
          <PlaceItem place={place} />
        ))}
      </ul>
    </details>
  </li>
);

/** A figure for the eye and a word for the ear; nothing when nothing is new. */
const Unread = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <>
      <span class="am-unread" aria-hidden="true">
        {count > shownUnreadMax ? `${shownUnreadMax}+` : count}
      </span>
      <span class="ds-sr-only"> ({say("ui.page.unread", { count })})</span>
    </>
  );
