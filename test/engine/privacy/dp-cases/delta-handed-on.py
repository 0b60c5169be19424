import pandas as pd
from opacus import PrivacyEngine


def limits():
    frame = pd.read_csv("visits.csv")
    delta = 1 / len(frame)
    small = 1 / (10 * len(frame))
    return delta, small


def report(engine, delta):
    print(engine.get_epsilon(delta=delta))  # expect: PRV022


def report_small(engine, small):
    print(engine.get_epsilon(delta=small))


delta, small = limits()
engine = PrivacyEngine()
report(engine, delta)
report_small(engine, small)
