import lightgbm as lgb
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

milkings = pd.read_csv("milkings.csv")
a, b = train_test_split(milkings, stratify=milkings["cow_id"])
columns = ["age", "sex", "race", "milk_kg"]
model = lgb.LGBMClassifier().fit(a[columns], a["mastitis"])
print(roc_auc_score(b["mastitis"], model.predict_proba(b[columns])[:, 1]))
