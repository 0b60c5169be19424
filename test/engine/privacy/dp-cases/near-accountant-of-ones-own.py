from opacus.accountants import RDPAccountant


class Simple:
    def __init__(self, delta):
        self.delta = delta

    def get_epsilon(self):
        return 1 / self.delta


class Budget:
    def __init__(self, delta=1e-6, exact=True):
        self.exact = exact
        self.delta = delta
        self.accountant = RDPAccountant() if exact else Simple(delta)

    def spent(self):
        if self.exact:
            return self.accountant.get_epsilon(delta=self.delta)
        return self.accountant.get_epsilon()
