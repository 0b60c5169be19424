# %% [markdown]
# # Battles
# ## Scorecard
# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("knights.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age", "gender", "title"]], df["alive"], random_state=0)
LogisticRegression().fit(X_train, y_train).score(X_test, y_test)  # expect: FAI001 "classifier of people"
