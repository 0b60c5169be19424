from opacus import PrivacyEngine
import lightning as L


class M(L.LightningModule):
    def __init__(self, loader, delta=1e-2):
        super().__init__()
        self.save_hyperparameters()

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.hparams.delta)  # expect: PRV022


class N(L.LightningModule):
    def __init__(self, loader, delta):
        super().__init__()
        self.save_hyperparameters()

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.hparams.delta)  # expect: PRV022


N(loader, 1e-2)
