import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

客戶 = pd.read_csv("客戶.csv")[["月薪", "性別", "違約"]]
訓練, 測試 = train_test_split(客戶, random_state=0)
模型 = LogisticRegression().fit(訓練[["月薪"]], 訓練["違約"])
print(recall_score(測試["違約"], 模型.predict(測試[["月薪"]])))  # expect: FAI001 "a credit or insurance decision"
