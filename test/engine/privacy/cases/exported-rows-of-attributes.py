import csv


def save(candidates, path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "email", "score"])
        for candidate in candidates:
            writer.writerow([candidate.id, candidate.email, candidate.score])  # expect: PRV004 "`email`"


def save_scores(candidates, path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        for candidate in candidates:
            writer.writerow([candidate.id, candidate.score])
