// How columns of an age are called that hold groups of years, not the years themselves.

const GROUPS =
  /group|bracket|bucket|categor|(?<![a-z])(?:range|band|bin|cat|class)s?(?![a-z])|age(?:range|band|bin|cat|class)s?$/i;

/** `age_band`, `AgeGroup`; not `husband_age` or `age_at_application`. */
export function isInAgeGroups(name: string): boolean {
  return GROUPS.test(name);
}
