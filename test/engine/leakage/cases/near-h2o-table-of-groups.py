# One row for each group is a table of its own, however many figures are asked for in line.
import h2o
from h2o.estimators import H2OGradientBoostingEstimator

h2o.init()
frame = h2o.import_file("sales.csv")
table = frame.group_by(["shop", "day"]).sum("paid").min("stock").get_frame()
train, test = table.split_frame(ratios=[0.8], seed=1)
model = H2OGradientBoostingEstimator(seed=1)
model.train(x=["sum_paid", "shop"], y="min_stock", training_frame=train)
print(model.model_performance(test))
