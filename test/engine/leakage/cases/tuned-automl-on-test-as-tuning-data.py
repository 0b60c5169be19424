import pandas as pd
from autogluon.tabular import TabularPredictor
from sklearn.model_selection import train_test_split

train, test = train_test_split(pd.read_csv("loans.csv"), random_state=0)
predictor = TabularPredictor(label="default").fit(train, tuning_data=test)  # expect: LKG012 "stopped or chosen"
print(predictor.evaluate(test))
