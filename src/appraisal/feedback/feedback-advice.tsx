import { say } from "#platform/words/words.ts";
import {
  adviseOnFeedback,
  type FeedbackAdvice,
  type FeedbackDraft,
  feedbackAdviceCodes,
} from "#rules/feedback-advice/feedback-advice.ts";

const AdviceLines = ({ advice }: { advice: readonly FeedbackAdvice[] }) => (
  <>
    {advice.map(({ code, severity }) => (
      <p data-severity={severity}>{say(`feedback.advice.${code}`)}</p>
    ))}
  </>
);

const wordsId = "feedback-advice-words";

/**
 * What plain rules say to feedback as it stands, never a refusal; written again while somebody types
 * (src/browser/feedback-advice.ts). What stands inside is what the server says, for who has no JavaScript.
 */
export const LiveFeedbackAdvice = ({ draft }: { draft: FeedbackDraft }) => (
  <div class="am-advice">
    <am-feedback-advice data-body="f-body" data-effect="f-effect" data-next="f-nextStep" data-words={wordsId}>
      <AdviceLines advice={adviseOnFeedback(draft)} />
    </am-feedback-advice>
    <div id={wordsId} hidden>
      {JSON.stringify(adviceWords())}
    </div>
  </div>
);

/** The browser has the rules but no words of its own. */
function adviceWords(): Record<string, string> {
  return Object.fromEntries(feedbackAdviceCodes.map((code) => [code, say(`feedback.advice.${code}`)]));
}
