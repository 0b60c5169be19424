import tensorflow_federated as tff

factory = tff.aggregators.DifferentiallyPrivateFactory.gaussian_fixed(
    noise_multiplier=1.0, clients_per_round=100, clip=0.5
)
learning_process = tff.learning.algorithms.build_weighted_fed_avg(  # expect: FED010
    model_fn, client_optimizer_fn=lambda: tf.keras.optimizers.SGD(0.1), model_aggregator=factory
)
