from opacus import PrivacyEngine

engine = PrivacyEngine(model, sample_rate=0.01, alphas=[2, 4, 8], noise_multiplier=1.1, max_grad_norm=1.0)
engine.attach(optimizer)
for rows, labels in loader:
    optimizer.zero_grad()
    criterion(model(rows), labels).backward()
    optimizer.step()
epsilon, alpha = optimizer.privacy_engine.get_privacy_spent(1e-2)  # expect: PRV022
print(optimizer.privacy_engine.get_privacy_spent())
