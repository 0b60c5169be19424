# The noise is made for the delta that its accounting is given.
from opacus.accountants.utils import get_noise_multiplier


def noise_of(loader, target_epsilon):
    client_rows = len(loader.dataset)
    if client_rows == 0:
        return None
    target_delta = 1.0 / client_rows
    return get_noise_multiplier(
        target_epsilon=target_epsilon,
        target_delta=target_delta,  # expect: PRV022 "is one over the number of rows"
        sample_rate=1.0,
        steps=1,
    )


def strict_noise_of(loader, target_epsilon):
    return get_noise_multiplier(
        target_epsilon=target_epsilon,
        target_delta=0.01 / len(loader.dataset),
        sample_rate=1.0,
        steps=1,
    )
