import { refusal } from "#platform/errors/refusal.ts";

export const employeeUnknown = refusal("employee.unknown", "not-found");
