from surprise import SVD, Dataset, KNNBasic, accuracy
from surprise.model_selection import train_test_split

ratings = Dataset.load_builtin("ml-100k")
known, held = train_test_split(ratings, test_size=0.1)
fair = KNNBasic().fit(known)
print(accuracy.mae(fair.test(held)))
factors = SVD(n_factors=20)
factors.fit(ratings.build_full_trainset())  # expect: LKG004
print(accuracy.mae(factors.test(held)))
