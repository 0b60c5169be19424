from opacus import PrivacyEngine


class Kept:
    def __init__(self, rows):
        self.delta = 1 / len(rows)

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)  # expect: PRV022


class Given:
    def __init__(self, delta):
        self.delta = delta

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)  # expect: PRV022


def main(rows):
    return Given(1 / len(rows)).spent()


class Count:
    def __init__(self, rows, target_delta=None):
        self.n = len(rows)
        self.delta = target_delta or 1 / self.n

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)  # expect: PRV022


class Noned:
    def __init__(self, rows):
        self.delta: float = None
        self.delta: float = 1 / len(rows)

    def spent(self):
        engine = PrivacyEngine()
        return engine.get_epsilon(delta=self.delta)  # expect: PRV022
