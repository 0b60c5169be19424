import torch
from opacus import PrivacyEngine
from opacus.validators import ModuleValidator
from torchvision import models

model = models.resnet18(num_classes=10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model = ModuleValidator.fix(model)  # expect: PRV025
privacy_engine = PrivacyEngine()
model, optimizer, data_loader = privacy_engine.make_private(
    module=model, optimizer=optimizer, data_loader=data_loader, noise_multiplier=0.8, max_grad_norm=1.0
)
print(privacy_engine.get_epsilon(1e-5))
