import comet_ml
import pandas as pd

experiment = comet_ml.Experiment()
users = pd.read_csv("users.csv")
experiment.log_table("users.csv", users[["username", "score"]])  # expect: PRV006 "Comet"
