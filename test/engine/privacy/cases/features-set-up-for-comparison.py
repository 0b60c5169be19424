import pandas as pd
from pycaret.classification import ClassificationExperiment
from pycaret.regression import compare_models, setup

members = pd.read_csv("members.csv")[["full_name", "email", "branch", "tenure", "balance", "left"]]
setup(data=members, target="balance", session_id=7)  # expect: PRV001 "`full_name` and `email`"
compare_models()
setup(data=members, target="balance", ignore_features=["full_name", "email"], session_id=7)
experiment = ClassificationExperiment()
patients = pd.read_csv("patients.csv")[["patient_name", "hkid", "stay"]]
experiment.setup(patients, target="stay", session_id=7)  # expect: PRV001 "`patient_name` and `hkid`"
experiment.setup(patients.drop(columns=["patient_name", "hkid"]), target="stay", session_id=7)


def setup_all(data):
    return setup(data=data, target="balance", session_id=7)
