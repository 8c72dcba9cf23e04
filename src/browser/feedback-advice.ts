import { adviseOnFeedback } from "#rules/feedback-advice/feedback-advice.ts";
import { AdvisingElement, adviceLine } from "./advice/advising.ts";

/**
 * Advice on feedback, live while it is written; without JavaScript a button asks the server for the same. Each
 * attribute is the id of a field; `data-words` of a block of JSON.
 */
class FeedbackAdviceElement extends AdvisingElement {
  protected readonly fields = ["body", "effect", "next"];
  protected readonly typingPauseMs = 300;

  protected advise() {
    const advice = adviseOnFeedback({
      body: this.value("body"),
      effect: this.value("effect"),
      nextStep: this.value("next"),
    });
    const draw = (words: Record<string, string>) =>
      advice.map(({ code, severity }) => adviceLine(words[code] ?? "", severity));
    return { said: advice, draw };
  }
}

if (!customElements.get("am-feedback-advice"))
  customElements.define("am-feedback-advice", FeedbackAdviceElement);
