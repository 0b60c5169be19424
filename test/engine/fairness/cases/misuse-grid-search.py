import pandas as pd
from fairlearn.reductions import ExponentiatedGradient, DemographicParity, GridSearch
from fairlearn.metrics import demographic_parity_difference
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("german_credit_data.csv")
y = (df["Risk"] == "good").astype(int)
X = pd.get_dummies(df.drop(columns=["Risk"]))
X_tr, X_te, y_tr, y_te, s_tr, s_te = train_test_split(X, y, df["Sex"], random_state=3)
sweep = GridSearch(LogisticRegression(solver="liblinear"), grid_size=31)  # expect: FAI007
sweep.fit(X_tr, y_tr, sensitive_features=s_tr)
mitigator = ExponentiatedGradient(LogisticRegression(solver="liblinear"), DemographicParity())
mitigator.fit(X_tr, y_tr, sensitive_features=s_tr)
print(demographic_parity_difference(y_te, mitigator.predict(X_te), sensitive_features=s_te))  # expect: FAI009
