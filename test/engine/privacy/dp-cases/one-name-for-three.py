from opacus import PrivacyEngine


class Private:
    def attach(self, optimizer, loader):
        self.engine = PrivacyEngine()
        self.optimizer = self.engine.make_private(  # expect: PRV023 "`self.optimizer` is bound to all three"
            module=self.model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
        )

    def spent(self):
        return self.engine.get_epsilon(delta=1e-5)
