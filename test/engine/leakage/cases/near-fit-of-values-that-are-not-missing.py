# `valid_values` are those that were measured, and no part to validate on.
import pickle

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

with open("train_stays.pkl", "rb") as file:
    train_stays = pickle.load(file)
with open("test_stays.pkl", "rb") as file:
    test_stays = pickle.load(file)


def means_of(stays, names):
    samples = stays["samples"]
    means = np.zeros((len(samples), len(names)))
    for i in range(len(samples)):
        sample = samples[i]
        values, masks = sample["values"], sample["masks"]
        for j in range(len(names)):
            column = values[:, j]
            valid_values = column[masks[:, j] == 1]
            means[i, j] = np.mean(valid_values)
    return means


train_means = means_of(train_stays, train_stays["names"])
test_means = means_of(test_stays, train_stays["names"])
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(train_means), train_stays["back"])
print(model.score(scaler.transform(test_means), test_stays["back"]))
