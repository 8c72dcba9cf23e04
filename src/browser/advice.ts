import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import type { IndicatorDraft } from "#rules/indicator-advice/signals.ts";
import { AdvisingElement, adviceLine } from "./advice/advising.ts";

/**
 * Advice on an indicator, live while it is written; without JavaScript the server gives the same advice on
 * saving.
 *
 * ```html
 * <am-advice data-statement="id" data-aspect="id" data-target="id" data-unit="id" data-words="id"></am-advice>
 * <script type="application/json" id="…">{ "no-number": "…", "example": "…" }</script>  <!-- adviceWords() -->
 * ```
 * Each attribute is the id of a field, or of a fieldset with radio buttons; one that is absent counts as empty.
 */
class AdviceElement extends AdvisingElement {
  protected readonly fields = ["statement", "aspect", "target", "unit"];
  protected readonly typingPauseMs = 200;

  protected advise() {
    const advice = adviseOnIndicator({
      statement: this.value("statement"),
      aspect: aspectOf(this.value("aspect")),
      target: this.value("target"),
      unit: this.value("unit"),
    });
    const draw = (words: Record<string, string>) =>
      advice.map(({ code, severity, example }) => {
        const line = adviceLine(words[code] ?? "", severity);
        if (!example) return line;
        const better = document.createElement("q");
        better.textContent = words[`example.${example}`] ?? "";
        line.append(` ${words.example ?? ""} `, better);
        return line;
      });
    return { said: advice, draw };
  }
}

function aspectOf(value: string): IndicatorDraft["aspect"] {
  return value === "quantity" || value === "quality" || value === "time" || value === "cost" ? value : "";
}

if (!customElements.get("am-advice")) customElements.define("am-advice", AdviceElement);
