import mlflow
import wandb

# file: data/calls.csv = "caller_name,phone_number,seconds\nA,1,2\n"
# file: data/rates.csv = "country,rate\nA,1\n"
with mlflow.start_run():
    mlflow.log_artifact("data/calls.csv")  # expect: PRV006 "`caller_name` and `phone_number`"
    mlflow.log_artifact("data/rates.csv")
artifact = wandb.Artifact("calls", type="dataset")
artifact.add_file("data/calls.csv")  # expect: PRV006 "header of data/calls.csv"
artifact.add_file("./data/../data/calls.csv")  # expect: PRV006 "header of data/calls.csv"
