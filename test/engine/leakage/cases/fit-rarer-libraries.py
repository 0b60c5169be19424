import pandas as pd
import scorecardpy as sc
from fancyimpute import KNN
from mrmr import mrmr_classif
from scipy.cluster.vq import whiten
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import normalize
from skrebate import ReliefF

loans = pd.read_csv("loans.csv")
y = loans["late"]


def tried(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))  # expect: LKG013


numbers = loans.drop(columns="late").select_dtypes("number")
tried(KNN(k=3).fit_transform(numbers), y)  # expect: LKG001 "KNN"
tried(whiten(numbers), y)  # expect: LKG001 "whiten"
tried(normalize(numbers, axis=0), y)  # expect: LKG001 "normalize"
tried(normalize(numbers), y)
tried(ReliefF(n_features_to_select=10).fit_transform(numbers.values, y.values), y)  # expect: LKG001 "ReliefF"
chosen = mrmr_classif(X=numbers, y=y, K=10)  # expect: LKG005 "mrmr_classif"
tried(numbers[chosen], y)
forest = RandomForestClassifier().fit(numbers, y)  # expect: LKG001 "RandomForestClassifier"
ranked = pd.DataFrame({"column": numbers.columns, "gain": forest.feature_importances_}).sort_values("gain")
tried(numbers[ranked.column[-10:]], y)
bins = sc.woebin(loans, y="late")  # expect: LKG005 "woebin"
graded = sc.woebin_ply(loans, bins)
tried(graded.drop(columns="late"), graded["late"])
