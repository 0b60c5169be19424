import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

貓 = pd.read_csv("貓.csv")[["品種", "性別", "年齡", "已領養"]]
訓練, 測試 = train_test_split(貓, random_state=0)
欄 = ["性別", "年齡"]
模型 = LogisticRegression().fit(訓練[欄], 訓練["已領養"])
print(recall_score(測試["已領養"], 模型.predict(測試[欄])))
