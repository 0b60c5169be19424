from opacus import PrivacyEngine


class Twice:
    def __init__(self, delta):
        self.delta = delta

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)


Twice(1 / len(rows))
Twice(1e-6)


class Unknown:
    def __init__(self, delta):
        self.delta = delta

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)


class Small:
    def __init__(self, delta):
        self.delta = delta

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)


Small(delta=0.1 / len(rows))


class Less:
    def __init__(self, rows):
        self.delta = 1 / len(rows)
        self.delta /= 10

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)
