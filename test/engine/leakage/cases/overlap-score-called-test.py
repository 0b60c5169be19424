import pandas as pd
from sklearn.metrics import accuracy_score, f1_score
from sklearn.naive_bayes import BernoulliNB
from sklearn.neighbors import KNeighborsClassifier

chuva = pd.read_csv("conjunto_treino.csv")
teste = pd.read_csv("conjunto_teste.csv")
minoria = chuva[chuva["amanha"] == 1]
equilibrado = pd.concat([chuva, minoria])
X, y = equilibrado.drop(columns=["amanha"]), equilibrado["amanha"]
vizinhos = KNeighborsClassifier().fit(X, y)
previsto_teste = vizinhos.predict(X)
exatidao_teste = accuracy_score(y, previsto_teste)  # expect: LKG004 "speaks of the test part"
print(exatidao_teste)
bayes = BernoulliNB()
bayes.fit(X, y)
f1_teste = f1_score(y, bayes.predict(X))  # expect: LKG004 "`X` that it was fitted on"
exatidao = accuracy_score(teste["amanha"], bayes.predict(teste.drop(columns=["amanha"])))
print(f1_teste, exatidao)
