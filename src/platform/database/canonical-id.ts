const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as the database writes it. It takes a UUID in capitals too, and what compares texts would find another one. */
export function canonicalId(id: string): string {
  return uuid.test(id) ? id.toLowerCase() : id;
}
