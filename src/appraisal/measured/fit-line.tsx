import { say } from "#platform/words/words.ts";
import type { Fit } from "./open-fits.ts";

/** Beside a typed figure: that the same is measured, and where. */
export const FitLine = ({ fit }: { fit: Fit | null | undefined }) =>
  fit ? (
    <p class="am-sub am-small">
      {say("measured.fits")}{" "}
      <a class="ds-link" href={fit.href}>
        {say("measured.fits.name", { name: fit.name, unit: fit.unitName })}
      </a>
    </p>
  ) : null;
