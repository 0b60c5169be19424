import h2o
from h2o.estimators import H2OGradientBoostingEstimator

h2o.init()
claims = h2o.import_file("insurance_claims.csv")
train, test = claims.split_frame(ratios=[0.8], seed=1)
model = H2OGradientBoostingEstimator(ntrees=100, seed=1)
model.train(x=["kind", "sex", "age"], y="paid", training_frame=train)  # expect: FAI003 "`sex` and `age`"
print(model.model_performance(test).rmse())
