import h2o
from h2o.automl import H2OAutoML

h2o.init()
loans = h2o.import_file("loans.csv")
loans["defaulted"] = loans["defaulted"].asfactor()
train, test = loans.split_frame(ratios=[0.8], seed=1)
search = H2OAutoML(max_models=10, seed=1)
search.train(x=["amount", "sex", "age"], y="defaulted", training_frame=train)  # expect: FAI003 "`sex` and `age`"
print(search.leader.model_performance(test))  # expect: FAI001 "`sex` and `age`"
