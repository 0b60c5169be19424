from opacus import PrivacyEngine

engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
)
spent = 0.0
while spent < 3.0:
    train(model, optimizer, loader)
    delta = 0.01
    spent = engine.get_epsilon(delta=delta)  # expect: PRV022
print(spent, delta)
for step in range(3):
    delta /= 10
print(engine.get_epsilon(delta))
