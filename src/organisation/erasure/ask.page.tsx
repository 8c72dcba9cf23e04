import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import { Notice } from "#ui/layout/notice.tsx";

type AskPageProps = {
  category: DataCategory;
  /** Somebody who has left, for whom the office asks; nobody where it is the reader's own. */
  leaver: { employeeId: string; name: string } | null;
  attempt: Attempt;
};

/** What will go and what stays is said before anybody asks: it cannot be undone. */
export const AskPage = ({ category, leaver, attempt }: AskPageProps) => {
  const data = say(`personal-data.category.${category}`);
  const back = leaver ? "/permintaan-hapus/masa-simpan" : "/akun/hapus-data";
  const action = leaver ? `${back}/${leaver.employeeId}/${category}` : `${back}/${category}`;
  return (
    <FormPage
      crumbs={[{ href: back, label: say(leaver ? "erasure.expired.title" : "erasure.mine.title") }]}
      title={leaver ? say("erasure.ask.of", { data, name: leaver.name }) : say("erasure.ask.title", { data })}
      lead={say("erasure.ask.lead")}
      action={action}
      button={say("erasure.ask.button")}
      back={back}
      attempt={attempt}
    >
      <Notice tone="warning" title={say("erasure.goes")}>
        {say(`erasure.holds.${category}`)} {say("erasure.stays")}
      </Notice>
      <TextArea
        label={say("erasure.reason")}
        hint={say("erasure.reason.hint")}
        maxlength={2000}
        {...fieldOf(attempt.entry, "reason")}
      />
    </FormPage>
  );
};
