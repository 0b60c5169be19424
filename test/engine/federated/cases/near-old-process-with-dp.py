import tensorflow_federated as tff

factory = tff.learning.dp_aggregator(noise_multiplier=0.7, clients_per_round=50)
process = tff.learning.build_federated_averaging_process(model_fn, model_update_aggregation_factory=factory)
