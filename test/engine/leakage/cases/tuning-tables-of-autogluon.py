# source: own case. The part that is tuned on is the one that is scored.
import pandas as pd
from autogluon.tabular import TabularDataset, TabularPredictor
from sklearn.model_selection import train_test_split

table = pd.read_csv('claims.csv')
train, test = train_test_split(table, test_size=0.2, random_state=0)
predictor = TabularPredictor(label='fraud', eval_metric='roc_auc')
predictor.fit(TabularDataset(train), tuning_data=TabularDataset(test), time_limit=600)  # expect: LKG012
print(predictor.evaluate(test))
