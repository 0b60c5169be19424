from opacus import PrivacyEngine

engine = PrivacyEngine()
model, optimizer, loader = engine.make_private_with_epsilon(
    module=model,
    optimizer=optimizer,
    data_loader=loader,
    epochs=10,
    target_epsilon=3,
    target_delta=0.01,  # expect: PRV022
    max_grad_norm=1.0,
)
for batch in loader:
    pass
print(f"eps = {engine.get_epsilon(delta=0.01):.2f}")
