import wandb

run = wandb.init(project="p")
data = run.use_artifact("team/p/rows:latest").download()  # expect: DVL003 "whichever version"
