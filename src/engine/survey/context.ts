// What a survey of one unit may ask: all that a rule may, and the project's own patterns.
import type { RuleContext } from '../rules/rule';

export interface SurveyContext extends RuleContext {
  /** Patterns of data that other code makes, as the project's configuration says. */
  readonly intermediate: readonly string[];
}
