import pandas as pd
import seaborn as sns
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("credit_applications.csv", usecols=["sex", "income", "default"])
sns.heatmap(df.isnull())
print(df.apply(lambda column: column.nunique()))
df["sex"].map({"f": "women", "m": "men"}).hist()
df = df.drop(columns=["sex"])  # expect: FAI002
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns=["default"]), df["default"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
