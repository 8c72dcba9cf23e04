import { currentLocale, say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Heading } from "#ui/layout/heading.tsx";

type PortalHeroProps = { agencyId: number; title: string; search: string };

/** What do you need? In the words that people use for it. */
export const PortalHero = ({ agencyId, title, search }: PortalHeroProps) => (
  <>
    <Heading title={title} lead={say("portal.lead")} />
    <search>
      <form method="get" action={`/layanan/${agencyId}`}>
        {currentLocale() === "en" && <input type="hidden" name="bahasa" value="en" />}
        <TextField
          name="cari"
          type="search"
          label={say("portal.search.label")}
          value={search}
          maxlength={100}
          autocomplete="off"
        />
        <Submit>{say("portal.search")}</Submit>
      </form>
    </search>
  </>
);
