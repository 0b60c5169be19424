import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

guests = pd.read_csv("guests.csv")
usual = guests["age"].median()  # expect: LKG005
guests["age"] = [usual if pd.isnull(age) else age for age in guests["age"]]
A, B, a, b = train_test_split(guests.drop(columns=["stays"]), guests["stays"], random_state=0)
print(LogisticRegression().fit(A, a).score(B, b))
