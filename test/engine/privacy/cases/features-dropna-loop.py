# file: loans.csv = "applicant_name,national_id,income,amount,defaulted\na,1,2,3,0\n"
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

df = pd.read_csv("loans.csv").dropna()
for column in df.select_dtypes("object").columns:
    df[column] = LabelEncoder().fit_transform(df[column])  # expect: PRV001 "`applicant_name` and `national_id`"
train, test = train_test_split(df, test_size=0.2, random_state=0)
features = [c for c in df.columns if c != "defaulted"]
GradientBoostingClassifier().fit(train[features], train["defaulted"])  # expect: PRV001 "`applicant_name` and `national_id`"
