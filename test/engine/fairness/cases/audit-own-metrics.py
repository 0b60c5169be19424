import pandas as pd
import scoring_tools as tools
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

kidney = pd.read_csv("kidney_patients.csv")
X_train, X_test, y_train, y_test = train_test_split(
    kidney[["gender", "age", "creatinine"]], kidney["diagnosis"], random_state=0
)
forest = RandomForestClassifier().fit(X_train, y_train)
found = forest.predict(X_test)
tools.show_performance_metrics(true_labels=y_test, predicted_labels=found)  # expect: FAI001
