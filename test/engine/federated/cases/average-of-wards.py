"""Federated averaging of ECG models over three hospitals."""
import copy

import torch


def fed_avg(states):
    mean = copy.deepcopy(states[0])
    for key in mean:
        mean[key] = sum(state[key] for state in states) / len(states)
    return mean


def local_update(model, loader):
    for x, y in loader:
        torch.nn.functional.cross_entropy(model(x), y).backward()
    return model.state_dict()


def rounds(model, loaders):
    for _ in range(10):
        states = [local_update(copy.deepcopy(model), loader) for loader in loaders]
        for client in loaders:
            print(client)
        model.load_state_dict(fed_avg(states))  # expect: FED001 "a decision about health"
