import tensorflow_federated as tff

agg = tff.learning.dp_aggregator(noise_multiplier=0.8, clients_per_round=50)
process = tff.learning.algorithms.build_unweighted_fed_avg(
    model_fn,
    client_optimizer_fn=tff.learning.optimizers.build_sgdm(learning_rate=0.02),
    model_aggregator=agg,
)
