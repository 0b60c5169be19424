import pandas as pd
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.metrics import classification_report
from sklearn.model_selection import cross_val_predict

caught = pd.read_csv("salmon_lengths.csv")
X = caught[["fork_length", "girth", "age", "sex"]]
print(classification_report(caught["returned"], cross_val_predict(LinearDiscriminantAnalysis(), X, caught["returned"])))
