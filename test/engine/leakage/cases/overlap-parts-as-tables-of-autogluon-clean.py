# source: own case. What a library wraps the parts in reads nothing: they are apart still.
import pandas as pd
from autogluon.tabular import TabularDataset, TabularPredictor
from sklearn.model_selection import train_test_split

table = pd.read_csv('claims.csv')
train, test = train_test_split(table, test_size=0.2, random_state=0)
predictor = TabularPredictor(label='fraud', eval_metric='roc_auc')
predictor.fit(TabularDataset(train), time_limit=600)
print(predictor.evaluate(TabularDataset(test)))
