import { Brand } from "./logo.tsx";
import { type Place, Places } from "./places.tsx";
import { ReaderMenu, type ReaderMenuProps } from "./reader-menu.tsx";

export type TopBarProps = {
  home: string;
  places: readonly Place[];
  agency?: string | undefined;
  reader?: ReaderMenuProps | undefined;
};

/** The deep river across the page: the name, the places, whose house it is, who is in. */
export const TopBar = ({ home, places, agency, reader }: TopBarProps) => (
  <header class="am-bar">
    <div class="am-bar-in">
      <Brand href={home} />
      {places.length > 0 && <Places places={places} />}
      <div class="am-bar-end">
        {agency && <span class="am-agency">{agency}</span>}
        {reader && <ReaderMenu {...reader} />}
      </div>
    </div>
  </header>
);
