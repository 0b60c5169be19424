import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from fairlearn.postprocessing import ThresholdOptimizer
from fairlearn.metrics import equalized_odds_difference, demographic_parity_difference

loans = pd.read_csv("loan_applications.csv")
sex = loans.pop("sex")
y = loans.pop("repaid")
X_train, X_test, y_train, y_test, sex_train, sex_test = train_test_split(loans, y, sex, test_size=0.3, random_state=1)
base = LogisticRegression(max_iter=1000).fit(X_train, y_train)

post = ThresholdOptimizer(estimator=base, constraints="equalized_odds", prefit=True, predict_method="predict_proba")
post.fit(X_test, y_test, sensitive_features=sex_test)  # expect: FAI006
fair_pred = post.predict(X_test, sensitive_features=sex_test)
print("EO diff", equalized_odds_difference(y_test, fair_pred, sensitive_features=sex_test))
print("DP diff", demographic_parity_difference(y_test, fair_pred, sensitive_features=sex_test))
