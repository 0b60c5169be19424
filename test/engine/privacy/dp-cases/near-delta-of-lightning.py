from opacus import PrivacyEngine
import lightning as L


class O(L.LightningModule):
    def __init__(self, loader, delta):
        super().__init__()
        self.hparams.update(load())

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.hparams.delta)


O(loader, 1e-2)
