import tensorflow_federated as tff


def run(noise_multiplier, clients):
    aggregator = tff.learning.dp_aggregator(noise_multiplier, clients)
    return tff.learning.algorithms.build_unweighted_fed_avg(model_fn, model_aggregator=aggregator)


for noise in [0.0, 0.5, 1.0]:
    run(noise, 50)
