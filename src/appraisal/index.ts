/** What the doors may ask of the appraisal of people, besides what people do. */
export { fillAgency } from "./measured/fill-monthly.ts";
