import pandas as pd
import wandb
from sklearn.feature_extraction import DictVectorizer

run = wandb.init(project="fares", job_type="prepare")
trips = pd.read_parquet("trips/2024-03.parquet")
vectors = DictVectorizer().fit_transform(trips[["zone"]].to_dict(orient="records"))
kept = wandb.Artifact("fares", type="dataset")
kept.add_dir("trips")
wandb.log_artifact(kept)
