# A map of the test rows for a picture goes into no model.
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

kidneys = pd.read_csv("kidneys.csv")
X_train, X_test, y_train, y_test = train_test_split(kidneys.drop("ill", axis=1), kidneys["ill"], random_state=0)
layout = TSNE(n_components=2).fit_transform(X_test)
plt.scatter(layout[:, 0], layout[:, 1], c=y_test)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
