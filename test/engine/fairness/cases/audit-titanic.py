import seaborn as sns
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = sns.load_dataset("titanic").dropna()
df["sex"] = df["sex"].map({"male": 0, "female": 1})
X_train, X_test, y_train, y_test = train_test_split(df[["sex", "age"]], df["survived"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
