from opacus import PrivacyEngine

BUDGETS = [0.5, 2, 30]


def private(model, optimizer, loader, target):
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private_with_epsilon(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        epochs=5,
        target_epsilon=target,  # expect: PRV021 "which is 30"
        target_delta=1e-6,
        max_grad_norm=1.0,
    )
    return model, engine.get_epsilon(1e-6)


for target in BUDGETS:
    private(model, optimizer, loader, target)

for wish in range(2, 20, 6):
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private_with_epsilon(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        epochs=5,
        target_epsilon=wish,  # expect: PRV021 "which is 14"
        target_delta=1e-6,
        max_grad_norm=1.0,
    )
