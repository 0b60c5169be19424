import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

treinadores = pd.read_csv("treinadores.csv")
X = StandardScaler().fit_transform(treinadores[["jogos", "idade"]])  # expect: LKG001
X_a, X_b, y_a, y_b = train_test_split(X, treinadores["demitido"], random_state=0)
modelo = LogisticRegression().fit(X_a, y_a)
print(modelo.score(X_b, y_b))
