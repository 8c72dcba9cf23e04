import { answerDispute } from "./answer-dispute.ts";
import { bindMeasure, unbindMeasure } from "./bind-measure.ts";
import { disputeFigure } from "./dispute-figure.ts";
import { fillNow } from "./fill-now.ts";
import { measureOffer } from "./measure-offer.ts";
import { openDisputes, readDispute } from "./read-dispute.ts";

/** What can be done with figures that come from measures. */
export const measuredProcedures = {
  planMeasure: { offer: measureOffer, bind: bindMeasure, unbind: unbindMeasure },
  measuredFigure: {
    fill: fillNow,
    dispute: disputeFigure,
    readDispute,
    disputes: openDisputes,
    answer: answerDispute,
  },
};
