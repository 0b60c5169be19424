import pandas as pd
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split

from judging import judge

cells = pd.read_csv("cells.csv")
train, test, y_train, y_test = train_test_split(cells.drop(columns="kind"), cells["kind"], random_state=3)
few_train = PCA(n_components=6).fit_transform(train)
few_test = PCA(n_components=6).fit_transform(test)  # expect: LKG002
judge(few_train, y_train, few_test, y_test)
