from opacus import PrivacyEngine


def below(rows):
    den = 1
    while rows // den >= 1:
        den *= 10
    return 1 / den


engine = PrivacyEngine()
delta = below(len(loader.dataset))
model, optimizer, loader = engine.make_private_with_epsilon(
    module=model,
    optimizer=optimizer,
    data_loader=loader,
    epochs=3,
    target_epsilon=3.0,
    target_delta=delta,
    max_grad_norm=1.0,
)
train(model, optimizer, loader)
