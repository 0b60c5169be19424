import numpy as np
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.metrics import accuracy_score

df = pd.read_csv("cancer.csv")
features = df.columns[2:]
x = df.loc[:, features].values
y = df.loc[:, ["diagnosis"]].values
x = StandardScaler().fit_transform(x)  # expect: LKG001
pca = PCA(n_components=2)
principalComponents = pca.fit_transform(x)  # expect: LKG001
principalDf = pd.DataFrame(data=principalComponents, columns=["pc1", "pc2"])
finalDf = pd.concat([principalDf, df[["diagnosis"]]], axis=1)
train_img, test_img, train_lbl, test_lbl = train_test_split(principalDf, y, test_size=1 / 7.0)
logisticRegr = LogisticRegression(solver="lbfgs")
logisticRegr.fit(train_img, train_lbl)
print(accuracy_score(test_lbl, logisticRegr.predict(test_img)))
