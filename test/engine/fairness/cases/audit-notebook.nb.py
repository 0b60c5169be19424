# %% [markdown]
# # Predicting diabetes of patients
# %%
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import train_test_split
# %%
df = pd.read_csv("records.csv")
df[["Age", "Gender", "BMI", "Outcome"]].describe()
# %%
X = df[["Age", "Gender", "BMI"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["Outcome"], random_state=0)
knn = KNeighborsClassifier().fit(X_train, y_train)
# %%
knn.score(X_test, y_test)  # expect: FAI001 "a decision about health"
