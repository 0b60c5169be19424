import json
import logging

import pandas as pd

log = logging.getLogger("tuning")


def search(trials, out):
    for trial in trials:
        log.info("best is %s", trial["candidate_name"])
        log.info("best is %s", trial["candidate"].name)
        log.info("asked %s", trial["candidate"].email)  # expect: PRV003 "`email`"
    best = max(trials, key=lambda one: one["score"])
    with open(out, "w") as file:
        json.dump({"candidate_name": best["candidate_name"], "score": best["score"]}, file)


def compare(baseline):
    tried = pd.read_csv(baseline)[["candidate_name", "model_name", "roc_auc"]]
    tried.sort_values("roc_auc").to_csv("tried.csv", index=False)
    invited = pd.read_csv("invited.csv")[["candidate_name", "skills"]]
    invited.to_csv("shortlist.csv")  # expect: PRV004 "`candidate_name`"
