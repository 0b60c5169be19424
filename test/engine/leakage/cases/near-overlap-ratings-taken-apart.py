import random

from surprise import SVD, Dataset, accuracy
from surprise.model_selection import KFold, train_test_split

ratings = Dataset.load_builtin("ml-100k")
for known, held in KFold(n_splits=4).split(ratings):
    accuracy.rmse(SVD().fit(known).test(held))
known, held = train_test_split(ratings, test_size=0.1)
accuracy.rmse(SVD().fit(known).test(held))
whole = ratings.build_full_trainset()
shown = SVD().fit(whole)
print(shown.test(whole.build_anti_testset())[:5], shown.predict("3", "7").est)
rows = ratings.raw_ratings
random.shuffle(rows)
kept, rest = rows[: int(0.9 * len(rows))], rows[int(0.9 * len(rows)) :]
ratings.raw_ratings = kept
last = SVD().fit(ratings.build_full_trainset())
accuracy.rmse(last.test(ratings.construct_testset(rest)))
