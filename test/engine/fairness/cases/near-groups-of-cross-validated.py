# Predictions of folds are written beside the groups and tabulated by them.
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import cross_val_predict

pupils = pd.read_csv("pupils.csv", usecols=["absences", "marks", "gender", "disability", "dropout"])
guess = cross_val_predict(ExtraTreesClassifier(300), pupils[["absences", "marks"]], pupils["dropout"])
print(classification_report(pupils["dropout"], guess))
flagged = pupils.assign(flag=guess)
flagged.groupby(["gender", "dropout"])["flag"].mean()
