from opacus import PrivacyEngine


class Local:
    def __init__(self, model, optimizer, loader):
        self.model, self.optimizer, self.loader = model, optimizer, loader

    def make_private(self, sigma, clip):
        self.engine = PrivacyEngine()
        self.model, self.optimizer, self.loader = self.engine.make_private(
            module=self.model, optimizer=self.optimizer, data_loader=self.loader, noise_multiplier=sigma, max_grad_norm=clip
        )

    def spent(self):
        return self.engine.get_epsilon(delta=1e-6)


def prepare(local):
    local.make_private(1.1, 0.7)
    return local
