# It stops without being told to, and keeps the best weights.
import numpy as np
from pytorch_tabnet.tab_model import TabNetClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

X, y = np.load("x.npy"), np.load("y.npy")
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = TabNetClassifier(seed=0)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)])  # expect: LKG012 "`model`"
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
