from opacus import PrivacyEngine

engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
)
train(model, optimizer, loader)
print(engine.get_epsilon())  # expect: PRV022
