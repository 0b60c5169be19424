# Both parts are laid out by themselves, and a model is trained on the one map and asked about the other.
import pandas as pd
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

kidneys = pd.read_csv("kidneys.csv")
X_train, X_test, y_train, y_test = train_test_split(kidneys.drop("ill", axis=1), kidneys["ill"], random_state=0)
layout = TSNE(n_components=2)
near = layout.fit_transform(X_train)
far = layout.fit_transform(X_test)  # expect: LKG002 "lie on another map"
print(SVC().fit(near, y_train).score(far, y_test))
