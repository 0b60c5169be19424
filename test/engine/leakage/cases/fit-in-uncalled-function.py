from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

def train(df):
    X = df.drop(columns=["y"])
    X = StandardScaler().fit_transform(X)  # expect: LKG001
    X_train, X_test, y_train, y_test = train_test_split(X, df["y"])
    model = LogisticRegression().fit(X_train, y_train)
    return model.score(X_test, y_test)
