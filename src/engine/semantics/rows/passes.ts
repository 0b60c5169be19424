// Data sets that are put in another order in each pass over them: parts by place hold other rows each time.
import { withSteps } from '../values';

const SHUFFLED_EACH_PASS = 'shuffled in each pass';

/** In the way of what was divided by place after such a shuffling. */
export const DIVIDED_EACH_PASS = 'divided in each pass';

export function shuffledEachPass(through: readonly string[]): readonly string[] {
  return withSteps(through, SHUFFLED_EACH_PASS);
}

/** `cache()` keeps the order of the first pass. */
export function keptInOrder(through: readonly string[]): readonly string[] {
  return through.filter((one) => one !== SHUFFLED_EACH_PASS);
}

/** `take(n)`, `skip(n)` */
export function divided(through: readonly string[]): readonly string[] {
  return through.includes(SHUFFLED_EACH_PASS) ? withSteps(through, DIVIDED_EACH_PASS) : through;
}
