import matplotlib.pyplot as plt
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

cells = pd.read_csv("cells.csv")
train, test, y_train, y_test = train_test_split(cells.drop(columns="kind"), cells["kind"], random_state=3)
parts = PCA(n_components=6).fit(StandardScaler().fit_transform(train))
print(parts.explained_variance_ratio_)
forest = RandomForestClassifier(random_state=0).fit(train, y_train)
print(forest.score(test, y_test))
points = PCA(2).fit_transform(StandardScaler().fit_transform(test))
plt.scatter(points[:, 0], points[:, 1], c=y_test)
