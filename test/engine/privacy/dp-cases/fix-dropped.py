import torch
from opacus import PrivacyEngine
from opacus.validators import ModuleValidator
from torchvision.models import resnet18

model = resnet18(num_classes=3)
ModuleValidator.fix(model)  # expect: PRV025 "Bind what it returns"
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
)
train(model, optimizer, loader)
print(engine.get_epsilon(1e-6))
