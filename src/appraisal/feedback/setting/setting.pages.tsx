import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Conflict } from "#ui/form/conflict.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { changeFeedbackSetting, type FeedbackSetting, readFeedbackSetting } from "./feedback-setting.ts";

const address = "/umpan-balik/aturan";

/** What the agency decides itself about feedback. */
export function settingPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const roles = page.get("call").actor?.roles;
    if (!roles?.has("personnel") && !roles?.has("administrator")) throw notAllowed();
    const kept = await ask(page, readFeedbackSetting, {});
    return draw(page, kept, firstAttempt(valuesOf(kept)));
  });

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const input = {
      ...{ withdrawalDays: form.text("withdrawalDays"), groupMinimum: form.text("groupMinimum") },
      revision: form.text("_version"),
    };
    return submit(
      async () => {
        await tell(page, changeFeedbackSetting, form, input);
        return goTo(page, address, "flash.feedback.setting-saved");
      },
      async (refused) => draw(page, await ask(page, readFeedbackSetting, {}), failedAttempt(form, refused)),
    );
  });
}

function draw(page: PageContext, kept: FeedbackSetting, attempt: Attempt) {
  return page.render(<SettingPage kept={kept} attempt={attempt} />, {
    title: say("feedback.setting.title"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

function valuesOf({ withdrawalDays, groupMinimum }: FeedbackSetting): Record<string, string> {
  return { withdrawalDays: String(withdrawalDays), groupMinimum: String(groupMinimum) };
}

const SettingPage = ({ kept, attempt }: { kept: FeedbackSetting; attempt: Attempt }) => (
  <div class="am-narrow">
    <Heading title={say("feedback.setting.title")} lead={say("feedback.setting.lead")} />
    {attempt.overtaken ? (
      <Conflict
        compared={Object.entries(valuesOf(kept)).map(([name, value]) => ({
          ...{ label: say(`feedback.setting.${name === "groupMinimum" ? "minimum" : "days"}`) },
          ...{ typed: typedIn(attempt.entry, name), kept: value },
        }))}
      />
    ) : (
      <ErrorSummary {...summaryOf(attempt)} />
    )}
    <Card>
      <Form action={address} idempotencyKey={newFormKey()} version={kept.revision} guarded>
        <NumberField
          {...fieldOf(attempt.entry, "withdrawalDays")}
          label={say("feedback.setting.days")}
          hint={say("feedback.setting.days.hint")}
          unit={say("feedback.setting.days.unit")}
        />
        <NumberField
          {...fieldOf(attempt.entry, "groupMinimum")}
          label={say("feedback.setting.minimum")}
          hint={say("feedback.setting.minimum.hint")}
        />
        <Submit>{say("feedback.setting.save")}</Submit>
      </Form>
    </Card>
  </div>
);
