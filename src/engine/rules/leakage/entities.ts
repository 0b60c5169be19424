// Names of columns that tell one person, patient, device or other thing from another.

/** `patient_id`, `CustomerNo`: an entity that may come in many rows. `Customers` is how many there were. */
export const ENTITY =
  /^(?:patient|subject|user|customer|client|person|member|player|driver|household|device|sensor|machine|engine|unit|vehicle|battery|session|speaker|author|store|shop|animal|participant)[_ ]?(?:id|no|nr|nbr|num|number|key|uid|code)$|^(?:patient|user|customer|client|person|(?:subject|speaker|participant)s?)$/i;

/** Groups that are each one entity: what is computed within them is a property of that entity. */
export function areEntities(names: readonly string[] | undefined): boolean {
  return names?.some((name) => ENTITY.test(name) || /(?:^|_)id$|[a-z]I[dD]$|^player$/i.test(name)) === true;
}
