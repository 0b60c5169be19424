# The same name holds the test rows by then; and what is said of the training rows is called so.
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.naive_bayes import BernoulliNB

chuva = pd.read_csv("conjunto_treino.csv")
teste = pd.read_csv("conjunto_teste.csv")
X, y = chuva.drop(columns=["amanha"]), chuva["amanha"]
bayes = BernoulliNB()
bayes.fit(X, y)
exatidao_treino = accuracy_score(y, bayes.predict(X))
X, y = teste.drop(columns=["amanha"]), teste["amanha"]
exatidao_teste = accuracy_score(y, bayes.predict(X))
print(exatidao_treino, exatidao_teste)
