# Figures of groups that are joined to the rows again.
import h2o
from h2o.estimators import H2OGradientBoostingEstimator

h2o.init()
frame = h2o.import_file("sales.csv")
means = frame.group_by("shop").mean("stock").max("stock").get_frame()  # expect: LKG005 "The table of groups is computed over all rows"
frame = frame.merge(means)
train, test = frame.split_frame(ratios=[0.8], seed=1)
model = H2OGradientBoostingEstimator(seed=1)
model.train(x=["mean_stock", "max_stock"], y="paid", training_frame=train)
print(model.model_performance(test))
