"""Federated training over the monitors of three cities."""
import torch


def federated_averaging(models):
    states = [model.state_dict() for model in models]
    return {key: torch.stack([state[key] for state in states]).mean(0) for key in states[0]}


for turn in range(20):
    for node_id in range(3):
        criterion(models[node_id](rows[node_id]), labels[node_id]).backward()
        optimizers[node_id].step()
    state = federated_averaging(models)  # expect: FED001
    for model in models:
        model.load_state_dict(state)
