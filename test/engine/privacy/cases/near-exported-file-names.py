import pandas as pd

runs = pd.read_csv("runs.csv")
runs[["file_name", "experiment_name", "host_address"]].to_csv("runs-kept.csv")
