from opacus import PrivacyEngine

privacy_engine = PrivacyEngine()
private = privacy_engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
)
model, optimizer, loader = private
train(model, optimizer, loader)
print(privacy_engine.get_epsilon(delta=1e-5))
