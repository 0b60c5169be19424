from opacus import PrivacyEngine

BUDGET = float("inf")


def private(model, optimizer, loader, epsilon=40.0, delta=1e-6):
    engine = PrivacyEngine()
    parts = engine.make_private_with_epsilon(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        epochs=3,
        target_epsilon=epsilon,  # expect: PRV021 "which is 40"
        target_delta=delta,
        max_grad_norm=1.0,
    )
    return engine, parts


def open_door(model, optimizer, loader):
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private_with_epsilon(
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        epochs=3,
        target_epsilon=BUDGET,  # expect: PRV020 "switches the privacy"
        target_delta=1e-6,
        max_grad_norm=1.0,
    )
    return engine, model, optimizer, loader
