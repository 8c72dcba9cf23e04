/** What doors and other slices may ask the public's side; `day` is always "YYYY-MM-DD". */
export { worksAtCounterOn } from "./case/desk.ts";
