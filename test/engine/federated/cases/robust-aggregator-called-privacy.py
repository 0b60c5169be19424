import tensorflow_federated as tff

# privacy: clip and zero out the updates
aggregator = tff.learning.robust_aggregator(zeroing=True, clipping=True)  # expect: FED008
process = tff.learning.algorithms.build_weighted_fed_avg(  # expect: FED001
    model_fn, client_optimizer_fn=tff.learning.optimizers.build_sgdm(0.1), model_aggregator=aggregator
)
