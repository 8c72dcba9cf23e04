import { adviceWords } from "#platform/law/advice-words.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Advice, adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import type { IndicatorDraft } from "#rules/indicator-advice/signals.ts";

/** What plain rules say to an indicator as it stands: never a refusal, with a better wording beside the first hint. */
export const AdviceLines = ({ advice }: { advice: readonly Advice[] }) => (
  <>
    {advice.map(({ code, severity, example }) => (
      <p data-severity={severity}>
        {say(`advice.${code}`)}
        {example && (
          <>
            {" "}
            {say("advice.example")} <q>{sayIfKnown(`advice.example.${example}`)}</q>
          </>
        )}
      </p>
    ))}
  </>
);

const wordsId = "advice-words";

/**
 * The same advice beside the fields, written again while somebody types (src/browser/advice.ts). Each attribute is
 * the id of a field; what stands inside is what the server says, for who has no JavaScript.
 */
export const LiveAdvice = ({ draft, fields }: { draft: IndicatorDraft; fields: Fields }) => (
  <div class="am-advice">
    <am-advice
      data-statement={fields.statement}
      data-aspect={fields.aspect}
      data-target={fields.target}
      data-unit={fields.unit}
      data-words={wordsId}
    >
      <AdviceLines advice={adviseOnIndicator(draft)} />
    </am-advice>
    <div id={wordsId} hidden>
      {JSON.stringify(adviceWords())}
    </div>
  </div>
);

type Fields = Record<"statement" | "aspect" | "target" | "unit", string>;
