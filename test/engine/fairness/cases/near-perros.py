import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

perros = pd.read_csv("adopciones.csv")[["especie", "raza", "sexo", "edad_meses", "adoptado"]]
X = pd.get_dummies(perros.drop(columns="adoptado"))
X_train, X_test, y_train, y_test = train_test_split(X, perros["adoptado"], random_state=7)
arbol = DecisionTreeClassifier(random_state=7).fit(X_train, y_train)
print(accuracy_score(y_test, arbol.predict(X_test)))
