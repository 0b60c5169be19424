from opacus import PrivacyEngine

DELTA = 1 / len(train_loader)
engine = PrivacyEngine()
model, optimizer, train_loader = engine.make_private_with_epsilon(
    module=model,
    optimizer=optimizer,
    data_loader=train_loader,
    epochs=3,
    target_epsilon=4.0,
    target_delta=DELTA,  # expect: PRV022 "number of batches"
    max_grad_norm=1.0,
)
print(engine.get_epsilon(DELTA))

DELTA = 1 / (10 * len(train_loader.dataset))
print(engine.get_epsilon(DELTA))
DELTA = 1.0 / len(valid_loader)
print(engine.get_epsilon(delta=DELTA))  # expect: PRV022 "number of batches"
