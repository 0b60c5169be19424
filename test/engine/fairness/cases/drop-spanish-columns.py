# file: alumnos.csv = "dni_hash,sexo,estado_civil,nota_media,abandono\na,1,2,6.1,0\n"
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

alumnos = pd.read_csv("alumnos.csv")
X = alumnos.drop(["abandono", "sexo", "estado_civil", "dni_hash"], axis=1)  # expect: FAI002 "`sexo` and `estado_civil`"
X_train, X_test, y_train, y_test = train_test_split(X, alumnos["abandono"], random_state=7)
arbol = DecisionTreeClassifier(random_state=7).fit(X_train, y_train)
arbol.score(X_test, y_test)  # expect: FAI001 "a decision about education"
