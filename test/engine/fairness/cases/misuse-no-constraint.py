from fairlearn.postprocessing import ThresholdOptimizer
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from sklearn.linear_model import LogisticRegression

bad = ExponentiatedGradient(LogisticRegression())  # expect: FAI007 "no `constraints`"
good = ExponentiatedGradient(LogisticRegression(), constraints=DemographicParity())
optimizer = ThresholdOptimizer(estimator=LogisticRegression(), constraints="equalized_odds")
optimizer.fit(X, y, sensitive_features=A)
print(optimizer.predict(X_test))  # expect: FAI007 "needs `sensitive_features`"
