import argparse

from opacus import PrivacyEngine

parser = argparse.ArgumentParser()
parser.add_argument("--epsilon", type=float, default=3.0)
parser.add_argument("--delta", type=float, default=None)
options, _ = parser.parse_known_args()

for target in (options.epsilon, 1, 8):
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private_with_epsilon(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        epochs=3,
        target_epsilon=target,
        target_delta=options.delta,
        max_grad_norm=1.0,
    )
