from autogluon.tabular import TabularDataset, TabularPredictor

train = TabularDataset("train.csv")
test = TabularDataset("test.csv")
print(train[["age", "gender", "ethnicity"]].describe())
predictor = TabularPredictor(label="readmission_within_30_days").fit(train)  # expect: FAI003 "`ethnicity`"
print(predictor.evaluate(test))  # expect: FAI001 "a decision about health"
