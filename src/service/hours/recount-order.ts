/** Counts the due times of open applications anew: after hours or days off changed. */
export const recountOrder = { kind: "service.recount-clocks", data: {} };
