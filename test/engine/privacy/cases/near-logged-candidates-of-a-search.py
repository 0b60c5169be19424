import json
import logging

log = logging.getLogger("tuning")


def search(trials, out):
    for trial in trials:
        log.info("best is %s", trial["candidate_name"])
        log.info("best is %s", trial["candidate"].name)
        log.info("asked %s", trial["candidate"].email)  # expect: PRV003 "`email`"
    best = max(trials, key=lambda one: one["score"])
    with open(out, "w") as file:
        json.dump({"candidate_name": best["candidate_name"], "score": best["score"]}, file)
