// Noise that a project adds itself to what it learns: gradients, parameters, sums and updates. Noise for pictures, inputs and
// generators has the same names, and protects nobody.
import { DP_LIBRARIES } from '../../../knowledge/differentialPrivacy';
import { NOISE_OF_PICTURES } from '../../../knowledge/differentialPrivacy/noise';
import { textOf } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { oncePerAnalysis } from '../../once';

/** A function, method or class that is called by its noise; a multiplier is only worked out. */
const NOISE = /^(?!get_|compute_)\w*noise(?!_multiplier)/i;
/** Its name says what it is for: `add_dp_noise`, `TreeNoise`, `noise_gradients`. */
const FOR_PRIVACY = /grad|dp|priva|tree|cumm?u|laplac|mechanism|param|weight|update/i;
/** What it is given says so. */
const ON_THE_WAY =
  /grad|param|weight|update|delta|state_?dict|\bsums?\b|model|aggregat|average|sensitiv|epsilon|clip|sigma|\bstd|noise_multiplier|shape|\b[pgw]\b/i;
/** What goes into a network, or is drawn for a generator. */
const INPUT =
  /ima?ge?s?\b|\bbatch|inputs?\b|\bx\w{0,2}\b|samples?\b|pixel|audio|wave|frame|latent|\bz(?:_dim)?\b|text|prompt/i;

/** Whether the file adds noise of its own to what is learnt, so that a library may be left with the clipping. */
export const addsNoiseItself = oncePerAnalysis(({ facts }: Analysis): boolean => facts.calls.some(isOnTheWay));

function isOnTheWay({ written, name, node: { args } }: CallFact): boolean {
  // Library calls have canonical names; those of the project have none, or that of a module beside it.
  if (!NOISE.test(written) || DP_LIBRARIES.test(name) || NOISE_OF_PICTURES.test(name)) return false;
  if (FOR_PRIVACY.test(written)) return true;
  const given = args.map(({ value }) => textOf(value)).join(' ');
  // A method that is given nothing may work on anything.
  return given === '' ? name === '' : !INPUT.test(given) && ON_THE_WAY.test(given);
}
