import wandb

run = wandb.init(project="p")
data = run.use_artifact("team/p/rows:v12").download()
