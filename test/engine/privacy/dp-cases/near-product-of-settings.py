import itertools

from opacus import PrivacyEngine


def once(noise, clip):
    engine = PrivacyEngine()
    net, opt, dl = engine.make_private(
        module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=noise, max_grad_norm=clip
    )
    net, dl = train(net, opt, dl)
    return engine.get_epsilon(1e-5) if noise > 0 else float("inf")


for noise, clip in itertools.product([0.0, 0.5, 1.0], [0.5, 1.0]):
    print(noise, clip, once(noise, clip))
