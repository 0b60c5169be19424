// Calls of differential privacy in all libraries that are known for it.
import { nameTable } from '../nameTable';
import { DIFFPRIVLIB } from './diffprivlib';
import { OPACUS } from './opacus';
import { OTHER_LIBRARIES } from './otherLibraries';
import type { PrivacyCallRow } from './rows';
import { TENSORFLOW_PRIVACY } from './tensorflowPrivacy';

export type { PrivacyCallRow };

export const privacyCalls = nameTable<PrivacyCallRow>([
  ...OPACUS,
  ...TENSORFLOW_PRIVACY,
  ...DIFFPRIVLIB,
  ...OTHER_LIBRARIES,
]);

/** Libraries whose calls add noise by parameters such as `noise_multiplier`. */
export const DP_LIBRARIES =
  /^(?:opacus|diffprivlib|tensorflow_privacy|flwr|tensorflow_federated|snsql|snsynth|opendp|interpret|fastDP|jax_privacy|optax|private_transformers|dp_transformers)\b/;
