from opacus import PrivacyEngine


class Plan:
    pass


settings = {"delta": 0.1}
plan = Plan()
plan.clip = 4000.0
delta = 0.01
while delta > 1 / len(rows):
    delta /= 10
    settings["delta"] /= 10
    plan.clip /= 2
sigma, steps = 0, 0
for step in range(len(rows) // 100):
    sigma, steps = sigma + 0.5, steps + 1
fewer = 1
for part in parts:
    fewer *= 10
engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=sigma, max_grad_norm=plan.clip
)
train(model, optimizer, loader)
print(engine.get_epsilon(delta=delta))
print(engine.get_epsilon(delta=settings["delta"]))
print(engine.get_epsilon(delta=1 / fewer))
