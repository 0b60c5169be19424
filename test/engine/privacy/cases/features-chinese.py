import pandas as pd
from sklearn.tree import DecisionTreeClassifier

病人 = pd.read_csv("病人.csv")
特征 = 病人[["姓名", "手机号", "年龄", "血糖"]]
DecisionTreeClassifier(random_state=0).fit(特征, 病人["复诊"])  # expect: PRV001 "`姓名` and `手机号`"
