import neptune
import pandas as pd
from comet_ml import Experiment

experiment = Experiment(project_name="credit")
df = pd.read_csv("borrowers.csv")
experiment.log_table("borrowers.csv", df[["borrower_name", "ssn", "default"]])  # expect: PRV006

run = neptune.init_run(project="ws/credit")
run["data/sample"].upload(neptune.types.File.as_html(df[["borrower_name", "email"]].head(20)))  # expect: PRV006
