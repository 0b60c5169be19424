# AIF360 cuts its data at places, so that two of them make three parts.
from aif360.algorithms.postprocessing import EqOddsPostprocessing
from aif360.datasets import GermanDataset
from aif360.metrics import ClassificationMetric
from sklearn.linear_model import LogisticRegression

train, tune, held = GermanDataset().split([0.5, 0.75], shuffle=True, seed=4)
men, women = [{"sex": 1}], [{"sex": 0}]
model = LogisticRegression(max_iter=500).fit(train.features, train.labels.ravel())


def guess(data):
    out = data.copy()
    out.labels = model.predict(data.features).reshape(-1, 1)
    return out


post = EqOddsPostprocessing(unprivileged_groups=women, privileged_groups=men, seed=4)
post.fit(tune, guess(tune))
changed = post.predict(guess(held))
print(ClassificationMetric(held, changed, unprivileged_groups=women, privileged_groups=men).accuracy())
