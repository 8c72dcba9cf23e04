const serviceKeepers = ["administrator", "service-manager"] as const;

/** What only who keeps the services may do. */
export const serviceCallers: Record<string, typeof serviceKeepers> = {
  "service.add": serviceKeepers,
  "service.retire": serviceKeepers,
  "service.change-words": serviceKeepers,
  "service.set-points": serviceKeepers,
  "standard.begin": serviceKeepers,
  "standard.save": serviceKeepers,
  "standard.discard": serviceKeepers,
  "standard.publish": serviceKeepers,
  "standard.export": serviceKeepers,
  "hours.set": serviceKeepers,
  "hours.remove": serviceKeepers,
  "closing-day.add": serviceKeepers,
  "closing-day.withdraw": serviceKeepers,
  "office.describe": serviceKeepers,
};
