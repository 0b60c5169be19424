import argparse

from opacus import PrivacyEngine

parser = argparse.ArgumentParser()
privacy = parser.add_argument_group("privacy")
privacy.add_argument("-e", "--target-epsilon", type=float, default=50.0)
privacy.add_argument("--clip", type=float, default=1.0)
parser.add_argument("--delta", type=float, default=1e-2)
args = parser.parse_args()

engine = PrivacyEngine()
model, optimizer, loader = engine.make_private_with_epsilon(
    module=model,
    optimizer=optimizer,
    data_loader=loader,
    epochs=3,
    target_epsilon=args.target_epsilon,  # expect: PRV021 "which is 50"
    target_delta=args.delta,  # expect: PRV022
    max_grad_norm=args.clip,
)
