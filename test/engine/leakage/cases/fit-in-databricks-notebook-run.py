# Databricks notebook source
# file: prepare.py = "# Databricks notebook source\nimport pandas as pd\nfrom sklearn.preprocessing import StandardScaler\n# COMMAND ----------\nrows = pd.read_csv(\"meters.csv\")\nX = StandardScaler().fit_transform(rows[[\"flow\", \"heat\"]])\n"
# expect-next: LKG001
# MAGIC %run ./prepare

# COMMAND ----------
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

X_train, X_test, y_train, y_test = train_test_split(X, rows["use"], random_state=4)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
