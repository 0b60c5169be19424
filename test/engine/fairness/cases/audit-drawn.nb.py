# %%
import pandas as pd
import seaborn as sns
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
# %%
data = pd.read_csv("loans.csv")
sns.countplot(x="Gender", hue="approved", data=data)
# %%
X = pd.get_dummies(data.drop("approved", axis=1))
X_train, X_test, y_train, y_test = train_test_split(X, data["approved"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003 "`Gender`"
model.score(X_test, y_test)  # expect: FAI001 "`Gender`"
