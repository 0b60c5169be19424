from dataclasses import dataclass, field

from opacus import PrivacyEngine


@dataclass
class Privacy:
    noise_multiplier: float = 0.0
    max_grad_norm: float = field(default=500.0)


@dataclass
class Settings:
    epochs: int = 3
    privacy: Privacy = field(default_factory=Privacy)


def run(settings: Settings):
    engine = PrivacyEngine()
    net, opt, dl = engine.make_private(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        noise_multiplier=settings.privacy.noise_multiplier,  # expect: PRV020
        max_grad_norm=settings.privacy.max_grad_norm,  # expect: PRV032
    )
    train(net, opt, dl)
    print(engine.get_epsilon(1e-6))


run(Settings())
