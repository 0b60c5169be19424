import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.metrics import f1_score

def load():
    raw = pd.read_csv("students.csv")
    return raw.drop("passed", axis=1), raw["passed"]

def preprocess(X):
    sc = StandardScaler()
    return sc.fit_transform(X)  # expect: LKG001

def evaluate(model, X, y):
    Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.3, random_state=7)
    model.fit(Xtr, ytr)
    return f1_score(yte, model.predict(Xte))

def main():
    X, y = load()
    X = preprocess(X)
    for m in [RandomForestClassifier(), RandomForestClassifier(max_depth=3)]:
        print(evaluate(m, X, y))

if __name__ == "__main__":
    main()
